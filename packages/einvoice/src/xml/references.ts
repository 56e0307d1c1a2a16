const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
])

const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

function characterOf(reference: string): string | undefined {
  const digits = /^#(?:x0*([0-9A-Fa-f]{1,6})|0*([0-9]{1,7}))$/.exec(reference)
  if (digits === null) return named.get(reference)
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined
}

/** Replaces the five entities and the character references; `undefined` at the first that is neither. */
export function resolveReferences(raw: string): string | undefined {
  let text = ''
  let from = 0
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    const end = raw.indexOf(';', at)
    const character = end < 0 ? undefined : characterOf(raw.slice(at + 1, end))
    if (character === undefined) return undefined
    text += raw.slice(from, at) + character
    from = end + 1
  }
  return text + raw.slice(from)
}
