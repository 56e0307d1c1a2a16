import type { Invoice } from '@acquit/einvoice'
import type { CompanyBody } from '../company.ts'
import type { CustomerBody } from '../customer.ts'
import type { Address } from '../fields.ts'
import { present, presentOrNone } from './amounts.ts'

/** ISO 6523 codes of the French identifiers. */
const scheme = { siren: '0002', siret: '0009' } as const

/** BG-4. */
export function sellerOf(company: CompanyBody): Invoice['seller'] {
  return {
    identifiers: company.siret === undefined ? [] : [{ id: company.siret, scheme: scheme.siret }],
    name: nameOf(company),
    legalRegistration: { id: company.siren, scheme: scheme.siren },
    address: addressOf(company.address),
    ...present({
      tradingName: company.tradingName,
      vatIdentifier: company.vatNumber,
      // BR-E-02 and BR-Z-02 want a VAT or a tax number: in France the SIREN is the tax number of those without VAT number.
      taxRegistration: company.vatNumber === undefined ? company.siren : undefined,
      additionalLegalInformation: legalInformationOf(company),
      electronicAddress: company.electronicAddress,
      contact: company.contact && presentOrNone(company.contact),
    }),
  }
}

/** "EI" stands beside the name of a sole trader on every document (C. com. R526-27). */
function nameOf({ name, legalForm }: CompanyBody): string {
  const isSoleTrader = legalForm === 'EI' || legalForm === 'EIRL'
  const saysSo = /\b(EI|EIRL|Entrepreneur individuel)\b/.test(name)
  return isSoleTrader && !saysSo ? `${name} ${legalForm}` : name
}

/** Legal form, capital and register (C. com. R123-237 and R123-238). */
function legalInformationOf({ legalForm, shareCapital, register }: CompanyBody) {
  const form =
    legalForm !== undefined && shareCapital !== undefined
      ? `${legalForm} au capital de ${shareCapital}`
      : legalForm
  const parts = [form, register].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' - ')
}

/** BG-7. */
export function buyerOf(customer: CustomerBody | undefined): Invoice['buyer'] {
  if (customer === undefined) return { identifiers: [] }
  const { siren, siret, foreignRegistration, contact } = customer
  const registration =
    siren === undefined
      ? foreignRegistration && { id: foreignRegistration }
      : { id: siren, scheme: scheme.siren }
  return {
    identifiers: siret === undefined ? [] : [{ id: siret, scheme: scheme.siret }],
    name: customer.name,
    address: addressOf(customer.address),
    ...present({
      tradingName: customer.tradingName,
      legalRegistration: registration === '' ? undefined : registration,
      vatIdentifier: customer.vatNumber,
      electronicAddress: customer.electronicAddress,
      contact: contact && presentOrNone(contact),
    }),
  }
}

/** The names of the fields are those of the model. */
export const addressOf = (address: Address): NonNullable<Invoice['seller']['address']> =>
  present(address)
