import type { FileStore } from '../files/file-store.ts'
import type { Invoice } from '@acquit/einvoice'
import { judgeInvoice } from './judge.ts'
import { produceFiles } from './produce-files.ts'
import { readAttachment, readUpload, viewUpload } from './read-upload.ts'
import { renderDraft } from './render-draft.ts'

/** What workers do. Inputs and outputs are plain data, since they travel between processes. */
export const makeTasks = ({ files }: { readonly files: FileStore }) => ({
  /** Judges a composed invoice. */
  check: async (invoice: Invoice) => judgeInvoice(invoice),
  /** Sets a draft in pages. */
  preview: renderDraft(files),
  /** Makes, checks and stores every file of a document to issue. */
  produce: produceFiles(files),
  /** Reads and judges a file received. */
  read: readUpload,
  /** A readable PDF of a file received. */
  view: viewUpload,
  /** One file attached to a file received. */
  attachment: readAttachment,
})

export type Tasks = ReturnType<typeof makeTasks>
