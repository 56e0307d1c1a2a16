/** Lower case, without accents nor signs: how texts are kept to be found, and how words are looked for. */
export const searchable = (...texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined)
    .join(' ')
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cc}\p{Cs}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const wordsAtMost = 8

/** One `like` pattern a word, all of which must match; none finds everything. */
export const patternsOf = (query: string | undefined): readonly string[] =>
  searchable(query)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, wordsAtMost)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
