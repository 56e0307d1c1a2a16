import type { Address, CustomerBody, CustomerKind, PaymentTerms } from '@acquit/contract'
import { compact, filled, present, presentOrNone } from '../form/present.ts'

interface AddressValues {
  line1: string
  line2: string
  postCode: string
  city: string
  country: string
}

/** A customer as the form holds it: text in every field. */
export interface CustomerValues {
  kind: CustomerKind
  name: string
  tradingName: string
  siren: string
  siret: string
  vatNumber: string
  foreignRegistration: string
  serviceCode: string
  electronicAddress: string
  address: AddressValues
  hasDelivery: boolean
  deliveryAddress: AddressValues
  contact: { name: string; department: string; telephone: string; email: string }
  paymentTerms: PaymentTerms | undefined
  language: 'fr' | 'en'
}

const frenchDirectory = '0225'

const addressValues = (address?: Address): AddressValues => ({
  line1: address?.line1 ?? '',
  line2: address?.line2 ?? '',
  postCode: address?.postCode ?? '',
  city: address?.city ?? '',
  country: address?.country ?? 'FR',
})

export function customerValues(customer?: CustomerBody): CustomerValues {
  return {
    kind: customer?.kind ?? 'professional',
    name: customer?.name ?? '',
    tradingName: customer?.tradingName ?? '',
    siren: customer?.siren ?? '',
    siret: customer?.siret ?? '',
    vatNumber: customer?.vatNumber ?? '',
    foreignRegistration: customer?.foreignRegistration ?? '',
    serviceCode: customer?.serviceCode ?? '',
    electronicAddress: customer?.electronicAddress?.id ?? '',
    address: addressValues(customer?.address),
    hasDelivery: customer?.deliveryAddress !== undefined,
    deliveryAddress: addressValues(customer?.deliveryAddress),
    contact: {
      name: customer?.contact?.name ?? '',
      department: customer?.contact?.department ?? '',
      telephone: customer?.contact?.telephone ?? '',
      email: customer?.contact?.email ?? '',
    },
    paymentTerms: customer?.paymentTerms,
    language: customer?.language ?? 'fr',
  }
}

const addressOf = (values: AddressValues, previous?: Address): Address => ({
  ...present({
    line1: filled(values.line1),
    line2: filled(values.line2),
    line3: previous?.line3,
    postCode: filled(values.postCode),
    city: filled(values.city),
  }),
  country: values.country,
})

/** The fields that each kind of customer has: switching drops the others, and never sends what is hidden. */
export const fieldsOf = (kind: CustomerKind) => ({
  siren: kind === 'professional' || kind === 'public',
  vatNumber: kind === 'professional' || kind === 'foreign',
  foreignRegistration: kind === 'foreign',
  serviceCode: kind === 'public',
  electronicAddress: kind !== 'private',
  tradingName: kind !== 'private',
})

/** The body that the form makes; `previous` keeps what the form does not show. */
export function customerBody(values: CustomerValues, previous?: CustomerBody): CustomerBody {
  const has = fieldsOf(values.kind)
  const electronicId = has.electronicAddress ? filled(values.electronicAddress) : undefined
  const scheme = previous?.electronicAddress?.scheme ?? frenchDirectory
  return {
    kind: values.kind,
    name: values.name.trim(),
    address: addressOf(values.address, previous?.address),
    ...present({
      tradingName: has.tradingName ? filled(values.tradingName) : undefined,
      siren: has.siren ? compact(values.siren) : undefined,
      siret: has.siren ? compact(values.siret) : undefined,
      vatNumber: has.vatNumber ? compact(values.vatNumber) : undefined,
      foreignRegistration: has.foreignRegistration ? filled(values.foreignRegistration) : undefined,
      serviceCode: has.serviceCode ? filled(values.serviceCode) : undefined,
      electronicAddress: electronicId === undefined ? undefined : { scheme, id: electronicId },
      deliveryAddress: values.hasDelivery
        ? addressOf(values.deliveryAddress, previous?.deliveryAddress)
        : undefined,
      contact: presentOrNone({
        name: filled(values.contact.name),
        department: filled(values.contact.department),
        telephone: filled(values.contact.telephone),
        email: filled(values.contact.email),
      }),
      paymentTerms: values.paymentTerms,
      language: values.language === 'fr' ? undefined : values.language,
      archived: previous?.archived,
    }),
  }
}
