import { Type, type Static, type TSchema } from 'typebox'

/**
 * The small schemas that bodies are made of. Amounts and dates travel as text, never as JSON numbers or instants, so that a
 * cent is never lost nor a day shifted.
 */
export const Id = Type.String({ format: 'uuid', description: 'UUIDv7' })

/** Money, price, quantity or percentage: `"100.10"`, no exponent, a point for the decimals. */
const exact = (description: string, decimals: number) =>
  Type.String({
    description,
    pattern: `^-?[0-9]{1,15}(\\.[0-9]{1,${decimals}})?$`,
    maxLength: 24,
  })

/** BR-FR-DEC-01: two decimals at most. */
export const Amount = exact('An amount of money, 2 decimals at most', 2)
/** BR-FR-DEC-03: six decimals at most. */
export const UnitPrice = exact('A price of one unit, 6 decimals at most', 6)
/** BR-FR-DEC-02: four decimals at most. */
export const Quantity = exact('A quantity, 4 decimals at most', 4)
/** BR-FR-DEC-04: two decimals at most; `20` for 20 %. */
export const Percentage = exact('A percentage, 2 decimals at most: 20 for 20 %', 2)

export const ExchangeRate = exact('Euros for one unit of a currency, 6 decimals at most', 6)

export const Day = Type.String({
  description: 'A day of the calendar, YYYY-MM-DD, without time zone',
  pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
})
export const Instant = Type.String({ format: 'date-time', description: 'UTC, ISO 8601' })
export const Hash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hexadecimal' })

/** A line of text for people. */
export const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength })
/** Text that may have several lines. */
export const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const Siren = Type.String({ pattern: '^[0-9]{9}$', description: 'SIREN, 9 digits' })
export const Siret = Type.String({ pattern: '^[0-9]{14}$', description: 'SIRET, 14 digits' })
export const VatNumber = Type.String({
  pattern: '^[A-Z]{2}[0-9A-Z+*.]{2,13}$',
  description: 'VAT number with its country prefix, without blanks',
})
export const Iban = Type.String({ pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$' })
export const Bic = Type.String({ pattern: '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$' })
export const Email = Type.String({ format: 'email', maxLength: 254 })
export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' })
/** UN/ECE Recommendation 20 and 21: `C62` unit, `HUR` hour, `DAY`, `MTR`, `KGM`... */
export const UnitCode = Type.String({ pattern: '^[A-Z0-9]{1,3}$', description: 'UN/ECE Rec. 20' })

export const Address = Type.Object(
  {
    line1: Type.Optional(Line(200)),
    line2: Type.Optional(Line(200)),
    line3: Type.Optional(Line(200)),
    postCode: Type.Optional(Line(20)),
    city: Type.Optional(Line(100)),
    country: Country,
  },
  { additionalProperties: false },
)
export type Address = Static<typeof Address>

/**
 * Where a company receives its e-invoices (BT-34, BT-49). Scheme `0225` is the French directory: a SIREN, then optionally
 * `_SIRET`, `_SIRET_ROUTING` or `_SUFFIX`.
 */
export const ElectronicAddress = Type.Object(
  {
    scheme: Type.String({ pattern: '^([0-9]{4}|[A-Z]{2})$', description: 'EAS code' }),
    id: Type.String({ pattern: '^[A-Za-z0-9._@+-]{1,125}$' }),
  },
  { additionalProperties: false },
)
export type ElectronicAddress = Static<typeof ElectronicAddress>

/** A sentence for people, in both languages. */
export const BilingualText = Type.Object({ fr: Type.String(), en: Type.String() })

/** Paging is by key: `after` is the `next` of the page before. */
export const PageQuery = Type.Object({
  after: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
})
export const SearchQuery = Type.Object({
  ...PageQuery.properties,
  q: Type.Optional(
    Type.String({ maxLength: 100, description: 'Words to find, in any order, case or accent' }),
  ),
})

/** One page of a list; `next` is absent on the last. */
export const page = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item), next: Type.Optional(Id) })

/** The fields the server adds to what it stores. */
export const stored = {
  id: Id,
  /** Counts the changes: a change names the version it saw, so that two people never overwrite each other. */
  version: Type.Integer({ minimum: 1 }),
  createdAt: Instant,
  updatedAt: Instant,
}
