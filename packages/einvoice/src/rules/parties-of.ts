import type { Invoice, PostalAddress } from '../model/invoice.ts'
import type { Identifier } from '../model/schema.ts'
import { perInvoice } from './judging.ts'

type Identified = Readonly<Identifier>

/** What the parties of an invoice have in common, as far as they have it. */
export interface Party {
  readonly identifiers?: readonly Identified[]
  readonly legalRegistration?: Identified
  readonly vatIdentifier?: string
  readonly electronicAddress?: Identified
  readonly address?: PostalAddress
}

export interface LocatedParty {
  readonly at: string
  readonly party: Party
}

/** Every party of an invoice and where it stands, who receives the goods and those of the extended profiles included. */
export const partiesOf = perInvoice((invoice: Invoice): readonly LocatedParty[] => {
  const { seller, buyer, payee, taxRepresentative, lines } = invoice
  const { buyerAgent, payer, sellerAgent, invoicee, invoicer } = invoice
  const found: LocatedParty[] = []
  const note = (at: string, party: Party | undefined) => {
    if (party !== undefined) found.push({ at, party })
  }
  note('seller', seller)
  note('buyer', buyer)
  note('payee', payee)
  note('taxRepresentative', taxRepresentative)
  note('buyerAgent', buyerAgent)
  note('payer', payer)
  note('sellerAgent', sellerAgent)
  note('invoicee', invoicee)
  note('invoicer', invoicer)
  note('delivery', invoice.delivery)
  for (const [index, line] of lines.entries()) {
    if (line.seller !== undefined) note(`lines[${index}].seller`, line.seller)
    if (line.deliverTo !== undefined) note(`lines[${index}].deliverTo`, line.deliverTo)
  }
  return found
})

interface LocatedAddress {
  readonly at: string
  readonly address: PostalAddress
}

/** Every postal address of an invoice. */
export const addressesOf = perInvoice((invoice: Invoice): readonly LocatedAddress[] =>
  partiesOf(invoice).flatMap(({ at, party: { address } }) =>
    address === undefined ? [] : [{ at: `${at}.address`, address }],
  ),
)
