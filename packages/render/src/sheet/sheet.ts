import type { Language } from '../figures.ts'

/** A label and its value, both as printed. */
export type Fact = readonly [label: string, value: string]

export interface SellerBlock {
  readonly name: string
  /** Under the name: what the law or custom puts beside it, address, contact, identifiers. */
  readonly lines: readonly string[]
}

export interface BuyerBlock {
  readonly name: string
  /** What shows in the window of an envelope. */
  readonly address: readonly string[]
  readonly lines: readonly string[]
}

/** One row of the table of lines: the cells, then the small print under the description. */
export interface LineRow {
  readonly number: string
  readonly name: string
  readonly details: readonly string[]
  readonly quantity: string
  readonly unit: string
  readonly price: string
  readonly vat: string
  readonly amount: string
  readonly kind: 'detail' | 'group' | 'information' | 'adjustment'
  /** Levels of indentation under groups, from 0. */
  readonly depth: number
  /** Lines of small print, when it is sure that every text fits on its line; else Typst finds the height of the row. */
  readonly detailLines: number | null
}

export interface LineTable {
  readonly heads: Readonly<
    Record<'number' | 'name' | 'quantity' | 'price' | 'vat' | 'amount', string>
  >
  /** In points; the description takes what is left. */
  readonly widths: Readonly<
    Record<'number' | 'quantity' | 'unit' | 'price' | 'vat' | 'amount', number>
  >
  readonly rows: readonly LineRow[]
}

export interface VatRow {
  readonly rate: string
  readonly base: string
  readonly tax: string
  readonly reason: string
}

export interface TotalRow {
  readonly label: string
  readonly amount: string
  readonly weight: 'plain' | 'sum' | 'due'
}

export interface TotalsBlock {
  readonly heading: string
  readonly vatHeads: readonly [rate: string, base: string, tax: string]
  readonly vatRows: readonly VatRow[]
  readonly mentions: readonly string[]
  readonly rows: readonly TotalRow[]
  /** The figures are too long to stand beside the tax by rate. */
  readonly isWide: boolean
  readonly isKeptTogether: boolean
}

export interface PaymentBlock {
  readonly heading: string
  readonly facts: readonly Fact[]
  readonly isKeptTogether: boolean
  /** Drawn from the file `payment.svg`. */
  readonly qr: { readonly caption: string; readonly alternativeText: string } | null
}

export interface Section {
  readonly heading: string
  /** Set small: kept for completeness rather than for reading. */
  readonly isDiscreet: boolean
  readonly isKeptTogether: boolean
  readonly facts: readonly Fact[]
}

/**
 * What the template sets in type: only words and figures, already in the language and the form in which they are printed.
 * The template decides where they stand, never what they say.
 */
export interface Sheet {
  readonly language: Language
  /** Title of the file, for its reader's window. */
  readonly title: string
  /** Year, month, day of the document, in the file's metadata. */
  readonly date: readonly number[] | null
  readonly accent: string
  readonly watermark: string | null
  readonly logo: { readonly file: string; readonly alternativeText: string } | null
  readonly seller: SellerBlock
  readonly heading: string
  readonly number: string
  readonly facts: readonly Fact[]
  readonly buyer: BuyerBlock
  readonly lines: LineTable
  readonly totals: TotalsBlock
  readonly payment: PaymentBlock | null
  readonly sections: readonly Section[]
  readonly footer: {
    readonly legal: string
    readonly reference: string
    readonly page: string
  }
}
