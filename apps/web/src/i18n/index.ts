import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import { frenchSpaced } from './french-spacing.ts'

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

const storageKey = 'acquit.language'
const isLanguage = (text: string | null): text is Language => text === 'fr' || text === 'en'

/** French, unless the person chose otherwise on this machine. */
function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey)
  return isLanguage(stored) ? stored : 'fr'
}

/** Must be called once, before the first rendering. */
export async function startTranslations(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  await i18next.use(initReactI18next).init({
    resources: { fr: { translation: frenchSpaced(fr) }, en: { translation: en } },
    lng: storedLanguage(),
    fallbackLng: 'fr',
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  })
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language)
  await i18next.changeLanguage(language)
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof fr }
  }
}
