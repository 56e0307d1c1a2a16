import type { FileFormat, IssuedFile } from '@acquit/contract'
import { fail, ok, writeUbl, type Invoice, type Result, type WriteFault } from '@acquit/einvoice'
import { renderFacturX } from '@acquit/render'
import {
  mediaTypes,
  type CannotRender,
  type NotValid,
  type Produced,
  type ProduceTask,
} from '../engine.ts'
import type { FileStore } from '../files/file-store.ts'
import { cannotRender, renderOptionsOf } from './branding.ts'
import { isRefused, judgeFile } from './judge.ts'

/**
 * Makes every file of a document to issue, judges the Factur-X as a receiver would, from its bytes, and stores them for
 * good. Nothing is stored when there is an error.
 */
export const produceFiles =
  (files: FileStore) =>
  async (task: ProduceTask): Promise<Result<Produced, CannotRender | NotValid>> => {
    const { tenantId, invoice, branding, at } = task
    const ubl = writeUbl(invoice)
    if (!ubl.ok) return fail(notWritable(ubl.error))
    const options = await renderOptionsOf(files, tenantId, branding)
    const made = renderFacturX(invoice, { ...options, profile: 'EN 16931', modificationDate: at })
    if (!made.ok) {
      const { error } = made
      return fail(error.kind === 'not-writable' ? notWritable(error.faults) : cannotRender(error))
    }
    const { pdf, xml } = made.value

    const judgement = judgeFile(pdf)
    if (isRefused(judgement)) return fail({ kind: 'not-valid', ...judgement })

    const contents: readonly (readonly [FileFormat, Uint8Array])[] = [
      ['factur-x', pdf],
      ['cii', xml],
      ['ubl', Buffer.from(ubl.value)],
      ['json', Buffer.from(`${JSON.stringify(invoice, null, 2)}\n`)],
    ]
    const stored = await files.put(
      tenantId,
      contents.map(([, bytes]) => bytes),
    )
    return ok({
      layers: judgement.layers,
      files: contents.flatMap(([format], index): IssuedFile[] => {
        const file = stored[index]
        const named = { format, name: nameOf(invoice, format), mediaType: mediaTypes[format] }
        return file === undefined ? [] : [{ ...named, ...file }]
      }),
    })
  }

const suffixes: Readonly<Record<FileFormat, string>> = {
  'factur-x': '.pdf',
  cii: '.cii.xml',
  ubl: '.ubl.xml',
  json: '.json',
}

/** A number may hold a slash, a file name may not. */
const nameOf = ({ number = 'document' }: Invoice, format: FileFormat): string =>
  `${number.replaceAll('/', '-')}${suffixes[format]}`

/** Characters that no XML can hold: a fault of the text typed, said at its place. */
const notWritable = (faults: readonly WriteFault[]): NotValid => ({
  kind: 'not-valid',
  layers: [],
  findings: faults.map(({ at, term }) => ({
    layer: 'structure',
    rule: 'text-not-writable',
    severity: 'error',
    terms: term === undefined ? [] : [term],
    at,
    where: '',
    message: {
      fr: 'Ce texte contient un caractère de contrôle, qu’une facture ne peut pas porter.',
      en: 'This text holds a control character, which an invoice cannot carry.',
    },
  })),
})
