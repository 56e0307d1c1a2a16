/** PostgreSQL keeps no NUL character and no half of a surrogate pair, in texts as in jsonb. */
const isStorableText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Whether every text inside can be kept. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => isStorableText(key) && isStorable(inner))
}

/** The same value, its texts without what cannot be kept: for what strangers' files say, which is never refused. */
export function storable<Value>(value: Value): Value {
  // Rebuilt part by part, it has the shape it had.
  return cleaned(value) as Value
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') {
    return isStorableText(value) ? value : value.replaceAll('\0', '').toWellFormed()
  }
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]))
}
