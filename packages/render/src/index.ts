/** Invoices as documents for people: `renderInvoice`, and the table of mentions that the law fixes. */
export type { BrandingFault, Logo } from './branding.ts'
export { contrastOnWhite, defaultAccent } from './branding.ts'
export type { Language } from './figures.ts'
export type { Mention, MentionCode } from './mentions.ts'
export { isInForce, mentionsCalledForBy, mentionTable } from './mentions.ts'
export type { RenderFault, RenderOptions } from './render-invoice.ts'
export { renderInvoice } from './render-invoice.ts'
