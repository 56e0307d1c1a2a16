import type { Attachment } from '@acquit/contract'
import { check, fail, xpathOf, type Checked, type Reading, type Result } from '@acquit/einvoice'
import { renderInvoice } from '@acquit/render'
import type { AttachedFile, CannotRender, ReadFile } from '../engine.ts'
import { storable } from '../storable.ts'
import { cannotRender } from './branding.ts'
import { verdictOf } from './judge.ts'

/** More than any honest file has. */
const unmappedAtMost = 1000
const attachmentsAtMost = 200

/** Reads and judges a file received, whatever it is. */
export async function readUpload(bytes: Uint8Array): Promise<ReadFile> {
  const checked = check(bytes)
  // Whatever a file says can be kept, even the names that a damaged PDF gives to its attachments.
  return storable({
    verdict: verdictOf(checked),
    invoice: checked.reading?.invoice,
    unmapped: (checked.reading?.unmapped ?? []).slice(0, unmappedAtMost).map(unmappedOf),
    attachments: attachedFiles(checked).map(
      ({ name, mediaType, bytes: content, source }, index): Attachment => ({
        index,
        name,
        mediaType,
        size: content.byteLength,
        source,
      }),
    ),
  })
}

function unmappedOf({ element, attribute }: Reading['unmapped'][number]) {
  const where = xpathOf(element)
  if (attribute === undefined) return { where, value: element.text.trim() }
  const found = element.attributes.find(({ name }) => name === attribute)
  return { where: `${where}/@${attribute}`, value: found?.value ?? '' }
}

interface Attached extends AttachedFile {
  readonly source: Attachment['source']
}

/** The files that come with an invoice: those inside its XML (BT-125), then those of the PDF but the invoice itself. */
function attachedFiles({ reading, container }: Checked): readonly Attached[] {
  const inXml = (reading?.invoice.supportingDocuments ?? []).flatMap(
    ({ attachment, reference }): Attached[] => {
      if (attachment?.content === undefined) return []
      const name = attachment.fileName ?? reference ?? 'document'
      const mediaType = attachment.mimeCode ?? unknownType
      return [{ name, mediaType, bytes: Buffer.from(attachment.content, 'base64'), source: 'xml' }]
    },
  )
  const inPdf = (container?.files ?? [])
    .filter((file) => file !== container?.invoice)
    .map(({ name, mimeType, bytes }): Attached => {
      return { name, mediaType: mimeType ?? unknownType, bytes, source: 'pdf' }
    })
  return [...inXml, ...inPdf].slice(0, attachmentsAtMost)
}

const unknownType = 'application/octet-stream'

/** One attachment, for whoever asks for it: the file is read again, since only the file is kept. */
export async function readAttachment({
  file,
  index,
}: {
  readonly file: Uint8Array
  readonly index: number
}): Promise<AttachedFile | undefined> {
  const found = attachedFiles(check(file))[index]
  // Its declared type is its sender's word: it goes as bytes to be saved.
  return found && { name: storable(found.name), mediaType: unknownType, bytes: found.bytes }
}

/** Pages for an invoice that came without any. */
export async function viewUpload(bytes: Uint8Array): Promise<Result<Uint8Array, CannotRender>> {
  const { reading, findings } = check(bytes)
  if (reading === undefined) {
    const [first] = findings
    return fail({ kind: 'cannot-render', message: first?.message ?? unreadable })
  }
  const pdf = renderInvoice(reading.invoice, { language: 'fr' })
  return pdf.ok ? pdf : fail(cannotRender(pdf.error))
}

const unreadable = {
  fr: 'Ce fichier ne peut pas être lu.',
  en: 'This file cannot be read.',
}
