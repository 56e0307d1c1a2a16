import { Type, type Static } from 'typebox'
import { Line, Percentage, Text, UnitCode, UnitPrice, stored } from './fields.ts'

/** Goods or services: the fourth mention of decree 2022-1299, and what BT-23 is derived from. */
export const SupplyKind = Type.Union([Type.Literal('goods'), Type.Literal('services')])
export type SupplyKind = Static<typeof SupplyKind>

/** UNTDID 5305, without L and M which have no use in France (BR-FR-15). */
export const VatCategory = Type.Union([
  Type.Literal('S'),
  Type.Literal('E'),
  Type.Literal('AE'),
  Type.Literal('K'),
  Type.Literal('G'),
  Type.Literal('O'),
  Type.Literal('Z'),
])
export type VatCategory = Static<typeof VatCategory>

/** The VAT of a line, chosen by the seller: the software proposes, and never changes it by itself. */
export const VatChoice = Type.Object(
  {
    category: VatCategory,
    /** Zero for every category but S; absent for O. */
    rate: Type.Optional(Percentage),
    /** VATEX code: why there is no VAT (BT-121). */
    exemptionCode: Type.Optional(Type.String({ pattern: '^VATEX-[A-Z0-9-]{2,40}$' })),
    exemptionReason: Type.Optional(Line(500)),
  },
  { additionalProperties: false },
)
export type VatChoice = Static<typeof VatChoice>

export const ProductBody = Type.Object(
  {
    reference: Type.Optional(Line(50)),
    name: Line(200),
    description: Type.Optional(Text(2000)),
    kind: SupplyKind,
    unit: UnitCode,
    unitPrice: UnitPrice,
    vat: VatChoice,
    archived: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type ProductBody = Static<typeof ProductBody>

export const ProductChange = Type.Object(
  { version: stored.version, product: ProductBody },
  { additionalProperties: false },
)
export const Product = Type.Object({ ...stored, product: ProductBody })
export type Product = Static<typeof Product>
