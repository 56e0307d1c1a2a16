import fc from 'fast-check'
import type { Invoice, PostalAddress } from '../../model/invoice.ts'
import { gs1, siren, siretOf, vatNumberOf } from './french.ts'
import { hasCore, type Profile } from './profile.ts'
import { companyName, digits, personName, phrase } from './words.ts'

type Seller = Invoice['seller']
type Buyer = Invoice['buyer']
/** A buyer is a seller less its tax registration and legal form. */
type Party = Buyer

const frenchPlace = fc.constantFrom(
  { postCode: '59800', city: 'Lille' },
  { postCode: '20000', city: 'Ajaccio' },
  { postCode: '97400', city: 'Saint-Denis' },
  { postCode: '67000', city: 'Strasbourg' },
)

export const frenchAddress: fc.Arbitrary<PostalAddress> = fc
  .tuple(
    frenchPlace,
    fc.record(
      {
        line1: fc.constantFrom('4 quai du Wault', '12 bis rue de l’Église', 'ZA des Chênes'),
        line2: fc.constantFrom('Bâtiment C', 'Escalier 2'),
        line3: fc.constant('BP 40012'),
        subdivision: fc.constantFrom('Nord', 'Bas-Rhin'),
      },
      { requiredKeys: ['line1'] },
    ),
  )
  .map(([place, lines]) => ({ ...lines, ...place, country: 'FR' }))

const contact = fc.record(
  {
    name: personName,
    telephone: fc.constant('+33 3 20 00 00 00'),
    email: fc.constantFrom('facturation@canal.example', 'compta@halles.example'),
  },
  { requiredKeys: ['name'] },
)

/** A company of France: SIREN, VAT number, electronic address by SIREN, and what it may add. */
export const frenchParty = (profile: Profile): fc.Arbitrary<Party> =>
  siren.chain((legalUnit) =>
    fc
      .tuple(
        fc.record({ name: companyName, address: frenchAddress }),
        fc.record(
          { ...(hasCore(profile) && { tradingName: companyName, contact }) },
          { requiredKeys: [] },
        ),
        fc.constantFrom('', '_compta', '_2026'),
        fc.oneof(
          fc.constant([]),
          siretOf(legalUnit).map((id) => [{ id, scheme: '0009' }]),
          gs1(13).map((id) => [{ id, scheme: '0088' }]),
        ),
      )
      .map(([required, optional, suffix, identifiers]) => ({
        ...required,
        ...optional,
        identifiers,
        legalRegistration: { id: legalUnit, scheme: '0002' },
        vatIdentifier: vatNumberOf(legalUnit),
        electronicAddress: { id: legalUnit + suffix, scheme: '0225' },
      })),
  )

/** A French seller, who may also say its trading name and legal form, and give several identifiers. */
export const frenchSeller = (profile: Profile): fc.Arbitrary<Seller> =>
  fc
    .tuple(
      frenchParty(profile),
      fc.record(
        {
          additionalLegalInformation: fc.constant('SARL au capital de 10 000 € - RCS Lille'),
          taxRegistration: digits(11),
        },
        { requiredKeys: [] },
      ),
      fc.record({ tradingName: companyName }, { requiredKeys: [] }),
      fc.option(digits(10), { nil: undefined }),
    )
    .map(([party, legal, named, own]) => ({
      ...party,
      ...named,
      ...(hasCore(profile) && legal),
      identifiers:
        own === undefined ? party.identifiers : [...party.identifiers, { id: own, scheme: '0224' }],
    }))

interface Abroad {
  readonly country: string
  readonly vatIdentifier?: string
}

export const inTheUnion: readonly Abroad[] = [
  { country: 'BE', vatIdentifier: 'BE0403019261' },
  { country: 'DE', vatIdentifier: 'DE136695976' },
  { country: 'IT', vatIdentifier: 'IT00743110157' },
]
export const outsideTheUnion: readonly Abroad[] = [{ country: 'CH' }, { country: 'US' }]

/** A company of another country, reached by e-mail. */
export const foreignParty = (profile: Profile, countries: readonly Abroad[]): fc.Arbitrary<Party> =>
  fc
    .tuple(
      fc.constantFrom(...countries),
      companyName,
      fc.record({ contact }, { requiredKeys: [] }),
      fc.option(phrase, { nil: undefined }),
    )
    .map(([{ country, vatIdentifier }, name, optional, line2]) => ({
      name,
      ...(hasCore(profile) && optional),
      identifiers: [{ id: 'C-4711' }],
      ...(vatIdentifier !== undefined && { vatIdentifier }),
      electronicAddress: { id: 'invoices@partner.example', scheme: 'EM' },
      address: {
        line1: 'Hauptstraße 1',
        ...(line2 !== undefined && { line2 }),
        city: 'Zürich',
        postCode: '8001',
        country,
      },
    }))

export const payee: fc.Arbitrary<NonNullable<Invoice['payee']>> = siren.chain((legalUnit) =>
  fc.record(
    {
      name: fc.constantFrom('Affacturage de l’Ouest', 'Banque & Recouvrement'),
      identifiers: fc.oneof(
        fc.constant([]),
        siretOf(legalUnit).map((id) => [{ id, scheme: '0009' }]),
      ),
      legalRegistration: fc.constant({ id: legalUnit, scheme: '0002' }),
    },
    { requiredKeys: ['name', 'identifiers'] },
  ),
)

export const taxRepresentative: fc.Arbitrary<NonNullable<Invoice['taxRepresentative']>> = fc.record(
  {
    name: fc.constant('Représentation Fiscale SAS'),
    vatIdentifier: siren.map(vatNumberOf),
    address: frenchAddress,
  },
)

/** A party that only the extended profiles know, or know in full, where UBL has no place for a trading name. */
export const unbrandedParty = siren.chain((legalUnit) =>
  fc.record(
    {
      name: companyName,
      identifiers: fc.oneof(
        fc.constant([]),
        siretOf(legalUnit).map((id) => [{ id, scheme: '0009' }]),
      ),
      contacts: fc.array(contact, { maxLength: 1 }),
      legalRegistration: fc.constant({ id: legalUnit, scheme: '0002' }),
      vatIdentifier: fc.constant(vatNumberOf(legalUnit)),
      electronicAddress: fc.constant({ id: legalUnit, scheme: '0225' }),
      address: frenchAddress,
    },
    { requiredKeys: ['name', 'identifiers', 'contacts', 'legalRegistration', 'address'] },
  ),
)

export const extendedParty = fc
  .tuple(unbrandedParty, fc.record({ tradingName: companyName }, { requiredKeys: [] }))
  .map(([party, brand]) => ({ ...party, ...brand }))

/** The payee, in full in the extended profiles; it bears another name than the seller (BR-17). */
export const extendedPayee: fc.Arbitrary<NonNullable<Invoice['payee']>> = unbrandedParty.map(
  ({ contacts, ...party }) => ({
    ...party,
    name: `Affacturage ${party.name}`,
    ...(contacts.length > 0 && { contacts }),
  }),
)
