import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'

interface PageOf<Row> {
  readonly items: readonly Row[]
  readonly next?: string
}

export interface Pages<Row> {
  readonly rows: readonly Row[]
  /** The first page has come. */
  readonly loaded: boolean
  readonly error: Error | null
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly more: () => void
}

/** A list read page by page, by key. `key` names the list and everything that filters it. */
export function usePages<Row>(
  key: readonly unknown[],
  read: (after: string | undefined, signal: AbortSignal) => Promise<PageOf<Row>>,
): Pages<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: PageOf<Row>) => last.next,
    // The rows of the search before stay until those of this one are here.
    placeholderData: keepPreviousData,
  })
  return {
    rows: query.data?.pages.flatMap(({ items }) => items) ?? [],
    loaded: query.isSuccess,
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
  }
}
