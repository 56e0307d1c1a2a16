/** A sentence for people, in the two languages of the product. */
export interface Bilingual {
  readonly fr: string
  readonly en: string
}
