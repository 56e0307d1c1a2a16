import { amountIn, type CurrencyField } from '../binding/codecs.ts'
import { leaf, type BindingNode } from '../binding/nodes.ts'
import { attributeOf, childOf, descendantOf, type XmlElement } from '../xml/element.ts'

/**
 * CII has one `TaxTotalAmount` for BT-110 and one for BT-111, told apart by `currencyID` alone: that of the invoice (BT-5) or
 * that of VAT accounting (BT-6). One without `currencyID` is neither, as in the official rules.
 */
export const taxTotalIn = (currency: CurrencyField, field: string): BindingNode =>
  leaf('ram:TaxTotalAmount', field, amountIn(currency), {
    when: (element) => currencyOf(element) === currency,
  })

function currencyOf(taxTotal: XmlElement): CurrencyField | undefined {
  const code = attributeOf(taxTotal, 'currencyID')
  if (code === undefined) return undefined
  const settlement = headerSettlementOf(taxTotal)
  const isInvoice = code === codeIn(settlement, 'ram:InvoiceCurrencyCode')
  const isAccounting = code === codeIn(settlement, 'ram:TaxCurrencyCode')
  // When both are the same currency, which BR-53 forbids, the first amount is BT-110.
  if (isInvoice && isAccounting) return isFirst(taxTotal) ? 'currency' : 'vatAccountingCurrency'
  if (isInvoice) return 'currency'
  return isAccounting ? 'vatAccountingCurrency' : undefined
}

function headerSettlementOf(element: XmlElement): XmlElement | undefined {
  let root = element
  while (root.parent !== undefined) root = root.parent
  return descendantOf(
    root,
    'rsm:SupplyChainTradeTransaction',
    'ram:ApplicableHeaderTradeSettlement',
  )
}

const codeIn = (settlement: XmlElement | undefined, name: string): string | undefined =>
  settlement && childOf(settlement, name)?.text.trim()

const isFirst = (element: XmlElement): boolean =>
  element.parent !== undefined && childOf(element.parent, element.name) === element
