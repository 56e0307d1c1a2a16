import type { Finding as EngineFinding } from '@acquit/einvoice'

/** A finding, of the engine in this page or of the server: what is read is the same. */
export type Finding = Omit<EngineFinding, 'layer'> & { readonly layer: string }
