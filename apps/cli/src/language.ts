export type Language = 'fr' | 'en'

/** The language that the environment asks for, in the order POSIX gives to its variables; French unless it is English. */
export function languageOfEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name])
  const locale = asked.find((value) => value !== undefined && value !== '')
  return locale?.startsWith('en') === true ? 'en' : 'fr'
}
