import type { ProductBody, SupplyKind } from '@acquit/contract'
import { format } from '@acquit/einvoice'
import { filled, present } from '../form/present.ts'
import { readNumberOf } from '../typing/read-number.ts'
import { vatOptionOf, vatOptions } from '../typing/vat-options.ts'

/** A product as its form holds it: text in every field, the VAT by the key of its option. */
export interface ProductValues {
  name: string
  reference: string
  description: string
  kind: SupplyKind
  unit: string
  unitPrice: string
  vat: string
}

/** BR-FR-DEC-03. */
const priceDecimals = 6

export const priceOf = (text: string): string | undefined => {
  const value = readNumberOf(text, priceDecimals)
  return value === undefined ? undefined : format(value)
}

export function productValues(product?: ProductBody): ProductValues {
  return {
    name: product?.name ?? '',
    reference: product?.reference ?? '',
    description: product?.description ?? '',
    kind: product?.kind ?? 'services',
    unit: product?.unit ?? 'C62',
    unitPrice: product?.unitPrice.replace('.', ',') ?? '',
    vat: product === undefined ? 'S 20' : vatOptionOf(product.vat).key,
  }
}

/** The body that the form makes, once its checks have passed; `previous` keeps what the form does not show. */
export function productBody(values: ProductValues, previous?: ProductBody): ProductBody {
  const chosen = vatOptions.find(({ key }) => key === values.vat)?.choice
  const isUnchanged = previous !== undefined && vatOptionOf(previous.vat).key === values.vat
  return {
    name: values.name.trim(),
    kind: values.kind,
    unit: values.unit,
    unitPrice: priceOf(values.unitPrice) ?? '0',
    vat: isUnchanged || chosen === undefined ? (previous?.vat ?? { category: 'S' }) : chosen,
    ...present({
      reference: filled(values.reference),
      description: filled(values.description),
      archived: previous?.archived,
    }),
  }
}
