/** The same document without the groups that hold nothing, which say nothing: `contact: {}` is no contact. */
export function withoutEmptyGroups(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyGroups).filter((item) => !isEmpty(item))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, field]) => [name, withoutEmptyGroups(field)])
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)))
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
