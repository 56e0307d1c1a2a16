import { fail, type Result } from '@acquit/einvoice'
import { renderInvoice } from '@acquit/render'
import type { CannotRender, RenderTask } from '../engine.ts'
import type { FileStore } from '../files/file-store.ts'
import { cannotRender, renderOptionsOf } from './branding.ts'

/** The pages of a draft, each marked as one. */
export const renderDraft =
  (files: FileStore) =>
  async ({
    tenantId,
    invoice,
    branding,
  }: RenderTask): Promise<Result<Uint8Array, CannotRender>> => {
    const options = await renderOptionsOf(files, tenantId, branding)
    const pdf = renderInvoice(invoice, { ...options, draft: true })
    return pdf.ok ? pdf : fail(cannotRender(pdf.error))
  }
