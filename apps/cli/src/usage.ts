import type { Bilingual } from '@acquit/einvoice'

export type Language = 'fr' | 'en'

/** The command was called in a way it does not understand; shown with a pointer to the help, exit 2. */
export class UsageFault extends Error {
  readonly sentence: Bilingual
  constructor(fr: string, en: string) {
    super(en)
    this.sentence = { fr, en }
  }
}

/** The language of the messages: `--lang`, else that of the environment, else French. */
export function languageOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'fr' || asked === 'en') return asked
  if (asked !== undefined) {
    throw new UsageFault(
      `--lang attend fr ou en, et non « ${asked} »`,
      `--lang takes fr or en, not "${asked}"`,
    )
  }
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return locale.startsWith('en') ? 'en' : 'fr'
}
