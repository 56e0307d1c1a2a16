import { Type, type Static } from 'typebox'
import {
  Address,
  ElectronicAddress,
  Email,
  Line,
  Siren,
  Siret,
  VatNumber,
  stored,
} from './fields.ts'
import { PaymentTerms } from './company.ts'

/** Decides the mentions printed and the path the document takes (e-invoicing, Chorus Pro, e-reporting). */
export const CustomerKind = Type.Union([
  /** A professional established in France. */
  Type.Literal('professional'),
  /** A private person. */
  Type.Literal('private'),
  /** A public body, reached through Chorus Pro. */
  Type.Literal('public'),
  /** A professional established abroad. */
  Type.Literal('foreign'),
])
export type CustomerKind = Static<typeof CustomerKind>

export const CustomerBody = Type.Object(
  {
    kind: CustomerKind,
    name: Line(200),
    tradingName: Type.Optional(Line(200)),
    siren: Type.Optional(Siren),
    siret: Type.Optional(Siret),
    vatNumber: Type.Optional(VatNumber),
    /** Number in the register of another country. */
    foreignRegistration: Type.Optional(Line(50)),
    address: Address,
    deliveryAddress: Type.Optional(Address),
    electronicAddress: Type.Optional(ElectronicAddress),
    contact: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Line(100)),
          department: Type.Optional(Line(100)),
          telephone: Type.Optional(Line(50)),
          email: Type.Optional(Email),
        },
        { additionalProperties: false },
      ),
    ),
    /** Service code of a public body, proposed as buyer reference (BT-10). */
    serviceCode: Type.Optional(Line(100)),
    /** Replaces the company's own terms. */
    paymentTerms: Type.Optional(PaymentTerms),
    language: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])),
    /** Kept for history, proposed no more. */
    archived: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type CustomerBody = Static<typeof CustomerBody>

export const CustomerChange = Type.Object(
  { version: stored.version, customer: CustomerBody },
  { additionalProperties: false },
)
export const Customer = Type.Object({ ...stored, customer: CustomerBody })
export type Customer = Static<typeof Customer>
