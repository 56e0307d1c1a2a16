import type { Filter } from './filters.ts'
import { emptyDictionary, type PdfDictionary, type PdfObject } from './object.ts'

/** Follows references; xref streams have none to follow. */
export type Resolve = (object: PdfObject | undefined) => PdfObject

const asItIs: Resolve = (object) => object ?? null

/** The filters that a stream's dictionary declares, with their parameters, in the order in which to undo them. */
export function filtersOf(
  { entries }: PdfDictionary,
  resolve: Resolve = asItIs,
): readonly Filter[] {
  const names = listOf(resolve(entries.get('Filter')), resolve)
  const parameters = listOf(resolve(entries.get('DecodeParms')), resolve)
  const filters: Filter[] = []
  for (const [index, object] of names.entries()) {
    if (object === null || typeof object !== 'object' || object.kind !== 'name') continue
    filters.push(filterOf(object.name, parameters[index] ?? null, resolve))
  }
  return filters
}

function filterOf(name: string, parameters: PdfObject, resolve: Resolve): Filter {
  const { entries } =
    parameters !== null && typeof parameters === 'object' && parameters.kind === 'dictionary'
      ? parameters
      : emptyDictionary
  const number = (key: string, otherwise: number): number => {
    const value = resolve(entries.get(key))
    return typeof value === 'number' ? value : otherwise
  }
  return {
    name,
    prediction: {
      predictor: number('Predictor', 1),
      colours: number('Colors', 1),
      bitsPerComponent: number('BitsPerComponent', 8),
      columns: number('Columns', 1),
    },
    earlyChange: number('EarlyChange', 1) !== 0,
  }
}

function listOf(object: PdfObject, resolve: Resolve): readonly PdfObject[] {
  if (object === null) return []
  if (typeof object === 'object' && object.kind === 'array') return object.items.map(resolve)
  return [object]
}
