import type { DraftLine, Product } from '@acquit/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { call } from '../../api/call.ts'
import type { Format } from '../../i18n/format.ts'
import { productKey } from '../../products/product-queries.ts'
import { useEditor } from './editor-context.ts'
import type { LineHistory } from './line-history.ts'
import type { LinePatch } from './line-reading.ts'
import type { SuggestionText } from './suggestions.tsx'

export type LineSuggestion =
  | { readonly from: 'history'; readonly line: DraftLine }
  | { readonly from: 'catalogue'; readonly product: Product }
  | { readonly from: 'new'; readonly name: string }

const eachAtMost = 5

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** What this customer had before, then the catalogue, then the offer to add to it. */
export function useLineSuggestions(words: string, history: LineHistory): readonly LineSuggestion[] {
  const products = useProducts(words)
  if (words === '') return []
  const wanted = plain(words).split(/\s+/)
  const remembered = history
    .filter(({ name = '' }) => wanted.every((word) => plain(name).includes(word)))
    .slice(0, eachAtMost)
  const names = new Set(remembered.map(({ name }) => name))
  const catalogue = products.filter(({ product }) => !names.has(product.name))
  return [
    ...remembered.map((line) => ({ from: 'history', line }) as const),
    ...catalogue.map((product) => ({ from: 'catalogue', product }) as const),
    { from: 'new', name: words },
  ]
}

const none: readonly Product[] = []

/** The products that the words name. Those of the words before stay until these are here. */
function useProducts(words: string): readonly Product[] {
  const { companyId } = useEditor()
  const queryClient = useQueryClient()
  const [found, setFound] = useState(none)
  useEffect(() => {
    // An observer of queries in each of a thousand lines would cost more than the one search under way.
    if (words === '') return
    let isWanted = true
    void queryClient
      .fetchQuery({
        queryKey: [...productKey(companyId), 'suggested', words],
        queryFn: () =>
          call('listProducts', { params: { companyId }, query: { q: words, limit: eachAtMost } }),
        staleTime: 30_000,
      })
      .then(
        ({ items }) => isWanted && setFound(items),
        // Without the catalogue one still types.
        () => isWanted && setFound(none),
      )
    return () => {
      isWanted = false
    }
  }, [companyId, queryClient, words])
  return found
}

/** The fields that a suggestion gives to a line. */
export function patchOf(suggestion: LineSuggestion): LinePatch {
  switch (suggestion.from) {
    case 'history':
      return fromHistory(suggestion.line)
    case 'catalogue':
      return fromProduct(suggestion.product)
    case 'new':
      return { name: suggestion.name }
  }
}

/** Everything but the period, which is that of the document before. */
function fromHistory({ period: _before, quantity: _then, ...line }: DraftLine): LinePatch {
  return { description: undefined, discount: undefined, ...line }
}

const fromProduct = ({ id, product }: Product): LinePatch => ({
  productId: id,
  kind: product.kind,
  reference: product.reference,
  name: product.name,
  description: product.description,
  unit: product.unit,
  unitPrice: product.unitPrice,
  vat: product.vat,
})

export function lineSuggestionText(
  suggestion: LineSuggestion,
  t: TFunction,
  { money }: Format,
): SuggestionText {
  switch (suggestion.from) {
    case 'history': {
      const { name = '', unitPrice } = suggestion.line
      const price = unitPrice === undefined ? '' : money(unitPrice)
      return {
        key: `history ${name}`,
        label: name,
        detail: t('editor.fromHistory', { price }),
      }
    }
    case 'catalogue': {
      const { id, product } = suggestion.product
      return { key: id, label: product.name, detail: money(product.unitPrice) }
    }
    case 'new':
      return {
        key: 'new',
        label: t('editor.createProduct', { name: suggestion.name }),
        isLast: true,
      }
  }
}
