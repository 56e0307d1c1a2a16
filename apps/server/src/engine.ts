import type { Attachment, FileFormat, IssuedFile, Layer, Verdict } from '@acquit/contract'
import type { Bilingual, Invoice, Result } from '@acquit/einvoice'

/** The tasks of the workers, as the features see them. */
export interface Engine {
  check(invoice: Invoice): Promise<Judgement>
  preview(task: RenderTask): Promise<Result<Uint8Array, CannotRender>>
  produce(task: ProduceTask): Promise<Result<Produced, CannotRender | NotValid>>
  read(file: Uint8Array): Promise<ReadFile>
  view(file: Uint8Array): Promise<Result<Uint8Array, CannotRender>>
  attachment(task: {
    readonly file: Uint8Array
    readonly index: number
  }): Promise<AttachedFile | undefined>
}

export interface Judgement {
  readonly layers: Layer[]
  readonly findings: Verdict['findings']
}

/** How a company's documents look. */
export interface Branding {
  readonly accent: string
  /** Hash of the logo in the store, and what a screen reader says of it. */
  readonly logo: { readonly sha256: string; readonly alternativeText: string } | undefined
  readonly language: 'fr' | 'en'
}

export interface RenderTask {
  readonly tenantId: string
  readonly invoice: Invoice
  readonly branding: Branding
}

export interface ProduceTask extends RenderTask {
  /** When it is issued: the date of the file in the PDF. */
  readonly at: Date
}

export interface Produced {
  readonly files: readonly IssuedFile[]
  readonly layers: readonly Layer[]
}

export interface CannotRender {
  readonly kind: 'cannot-render'
  readonly message: Bilingual
}

export interface NotValid extends Judgement {
  readonly kind: 'not-valid'
}

export interface ReadFile {
  readonly verdict: Verdict
  readonly invoice: Invoice | undefined
  readonly unmapped: { where: string; value: string }[]
  readonly attachments: Attachment[]
}

export interface AttachedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  'factur-x': 'application/pdf',
  cii: 'application/xml',
  ubl: 'application/xml',
  json: 'application/json',
}
