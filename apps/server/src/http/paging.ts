export interface PageQueryValues {
  readonly after?: string
  readonly limit?: number
}

export const defaultPageSize = 50

/** Reads one row more than the page, to know whether another follows. */
export async function pageOf<Item extends { readonly id: string }>(
  { after, limit = defaultPageSize }: PageQueryValues,
  read: (page: { after: string | undefined; limit: number }) => Promise<Item[]>,
): Promise<{ items: Item[]; next?: string }> {
  const items = await read({ after, limit: limit + 1 })
  if (items.length <= limit) return { items }
  const kept = items.slice(0, limit)
  const last = kept.at(-1)
  return last === undefined ? { items: kept } : { items: kept, next: last.id }
}
