import type { Invoice, PostalAddress } from '@acquit/einvoice'
import type { Wording } from '../words/wording.ts'
import { clipped, present } from './present.ts'
import type { BuyerBlock, SellerBlock } from './sheet.ts'

/** The lines of an address, as the envelope shows them. */
export function addressLines(address: PostalAddress | undefined, w: Wording): string[] {
  if (address === undefined) return []
  const { line1, line2, line3, postCode, city, subdivision, country } = address
  const town = present(postCode, city).join(' ')
  return present(line1, line2, line3, town, subdivision, country && w.country(country))
}

type Contact = Invoice['seller']['contact']

function contactLines(contact: Contact, w: Wording): string[] {
  if (contact === undefined) return []
  const { name, department, telephone, email } = contact
  const person = present(name, department).join(', ')
  const named = person === '' ? undefined : w.say('contact') + w.say('colon') + person
  return present(
    present(named, telephone && `${w.say('telephone')}\u00a0${telephone}`).join(' · '),
    email,
  )
}

/** SIREN, VAT number and the like, one after the other. */
function identity({ seller }: Invoice, w: Wording): string[] {
  const { legalRegistration, identifiers, vatIdentifier, taxRegistration } = seller
  return present(
    legalRegistration && w.identifier(legalRegistration),
    ...identifiers.map(w.identifier),
    vatIdentifier && `${w.say('vatIdentifier')}\u00a0${vatIdentifier}`,
    taxRegistration && `${w.say('taxRegistration')}\u00a0${taxRegistration}`,
  )
}

/** @param besideName what the law wants next to the seller's name */
export function sellerBlock(
  invoice: Invoice,
  besideName: readonly string[],
  w: Wording,
): SellerBlock {
  const { seller } = invoice
  const name = seller.name ?? seller.tradingName ?? ''
  return {
    name,
    lines: present(
      ...besideName,
      seller.tradingName === name ? undefined : seller.tradingName,
      addressLines(seller.address, w).join(', '),
      ...contactLines(seller.contact, w),
      identity(invoice, w).join(' · '),
    ),
  }
}

export function buyerBlock(invoice: Invoice, w: Wording): BuyerBlock {
  const { buyer } = invoice
  const { legalRegistration, identifiers, vatIdentifier } = buyer
  const name = buyer.name ?? buyer.tradingName ?? ''
  return {
    name,
    address: present(
      buyer.tradingName === name ? undefined : buyer.tradingName,
      ...addressLines(buyer.address, w),
    ),
    lines: present(
      ...contactLines(buyer.contact, w),
      legalRegistration && w.identifier(legalRegistration),
      ...identifiers.map(w.identifier),
      vatIdentifier && `${w.say('vatIdentifier')}\u00a0${vatIdentifier}`,
    ),
  }
}

/**
 * Name, form and capital, registrations: the legal line at the foot of every page, no wider than so many ems. What does not
 * fit is left out here, and stands where the sheet tells it in full.
 */
export function legalLine(invoice: Invoice, emsAtMost: number, w: Wording): string {
  const { seller, notes } = invoice
  const legalNotes = notes
    .filter(({ subjectCode }) => subjectCode === 'REG' || subjectCode === 'ABL')
    .map(({ text }) => text)
  const own = identity(invoice, w)
  const full = oneLine(seller.name, seller.additionalLegalInformation, ...legalNotes, ...own)
  const fits = clipped(full, emsAtMost) === full
  return fits ? full : clipped(oneLine(seller.name, ...own), emsAtMost)
}

const oneLine = (...texts: readonly (string | undefined)[]): string =>
  present(...texts)
    .join(' – ')
    .replace(/[ \r\n\t]+/g, ' ')
