const narrow = '\u202f'
const wide = '\u00a0'

/**
 * French spacing: a no-break space before a colon and inside guillemets, a narrow one before `;`, `!`, `?` and `%`, and
 * between the groups of a large number. Applied to every French sentence, so that nobody has to type these spaces.
 */
export const withFrenchSpacing = (text: string): string =>
  text
    .replace(/[ \u00a0\u202f]([;!?%])/g, `${narrow}$1`)
    .replace(/[ \u202f]([:€»])/g, `${wide}$1`)
    .replace(/«[ \u202f]/g, `«${wide}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${narrow}`)
    .replace(/\b(n°|art\.) (?=\S)/g, `$1${wide}`)

type Messages = { readonly [key: string]: string | Messages }

/** The same messages, spaced. */
export const frenchSpaced = <Tree extends object>(messages: Tree): Tree =>
  // Only texts change: the shape of the tree is kept.
  mapTexts(messages as unknown as Messages) as unknown as Tree

function mapTexts(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? withFrenchSpacing(value) : mapTexts(value),
    ]),
  )
}
