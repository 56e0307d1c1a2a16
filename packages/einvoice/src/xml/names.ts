/** Usual prefix by namespace name: what element names are given, whatever prefix the file chose. */
export type UsualPrefixes = ReadonlyMap<string, string>

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'
const properName = new RegExp(
  `^[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`,
  'u',
)

/** A Name of XML 1.0 (production 5), colons included. */
export const isName = (text: string): boolean => properName.test(text)

/** Whether an attribute of that name declares a namespace. */
export const declares = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:')
