import { zlibSync } from 'fflate'
import type { Result } from '../result.ts'
import { attachmentsOf, fileNameOf } from './attachments.ts'
import { relationshipsFor } from './container/embedding-rules.ts'
import { hasInvoiceName } from './extract.ts'
import { PdfDocument } from './pdf/document.ts'
import { orFault, refuse, type PdfFault } from './pdf/fault.ts'
import { defaultPdfLimits, type PdfLimits } from './pdf/limits.ts'
import {
  array,
  dictionary,
  isDictionary,
  isReference,
  name,
  reference,
  string,
  withEntries,
  type PdfObject,
  type PdfReference,
} from './pdf/object.ts'
import { encodeText, writeDate } from './pdf/text.ts'
import { nameTreeEntries } from './pdf/trees.ts'
import { firstFreeNumber, updated } from './pdf/update.ts'
import type { ConformanceLevel } from './profile.ts'
import { declareFacturX } from './xmp-write.ts'

/** A file to put beside the invoice: a delivery note, a statement of account. */
export interface FileToAttach {
  readonly name: string
  readonly bytes: Uint8Array
  /** `application/pdf` */
  readonly mimeType: string
  readonly description?: string
  readonly modificationDate?: Date
}

export interface EmbedOptions {
  /** The profile of the XML. EXTENDED-CTC-FR has no level of its own in the metadata: it is declared EXTENDED. */
  readonly profile: ConformanceLevel | 'EXTENDED-CTC-FR'
  /** `factur-x.xml`, or `xrechnung.xml` for that profile, unless told otherwise. */
  readonly fileName?: string
  /** `Data` for the profiles without lines, else `Alternative`, which France and Germany both accept. */
  readonly relationship?: 'Alternative' | 'Source' | 'Data'
  readonly description?: string
  /** When the XML was made. The engine has no clock: without it the PDF does not say. */
  readonly modificationDate?: Date
  /** Other files, tied to the document as supplements. */
  readonly attachments?: readonly FileToAttach[]
}

/**
 * Makes a PDF a Factur-X: embeds the XML, associates it with the document and declares it in the metadata, by an update
 * appended to the file. What was a valid PDF/A-3 stays one; what was none does not become one.
 *
 * A file of the same name, or of any name that Factur-X and its ancestors gave the invoice, is replaced.
 *
 * @example
 * const facturX = embedFacturX(pdf, xml, { profile: 'EN 16931', modificationDate: new Date() })
 */
export function embedFacturX(
  pdf: Uint8Array,
  xml: Uint8Array,
  options: EmbedOptions,
  limits: PdfLimits = defaultPdfLimits,
): Result<Uint8Array, PdfFault> {
  return orFault(() => new Embedding(new PdfDocument(pdf, limits)).of(xml, options))
}

interface Embedded extends FileToAttach {
  readonly relationship: string
}

/** One embedding under way: a document, and the objects that will change or come. */
class Embedding {
  private readonly document: PdfDocument
  private readonly changes = new Map<number, PdfObject>()
  private nextNumber: number

  constructor(document: PdfDocument) {
    this.document = document
    this.nextNumber = firstFreeNumber(document)
  }

  of(xml: Uint8Array, options: EmbedOptions): Uint8Array {
    const level = options.profile === 'EXTENDED-CTC-FR' ? 'EXTENDED' : options.profile
    const fileName = options.fileName ?? (level === 'XRECHNUNG' ? 'xrechnung.xml' : 'factur-x.xml')
    const invoice: Embedded = {
      name: fileName,
      bytes: xml,
      mimeType: 'text/xml',
      relationship: options.relationship ?? relationshipsFor(level)[0] ?? 'Data',
      ...(options.description !== undefined && { description: options.description }),
      ...(options.modificationDate !== undefined && { modificationDate: options.modificationDate }),
    }
    const others = (options.attachments ?? []).map((file) => ({
      ...file,
      relationship: 'Supplement',
    }))
    this.putFiles([invoice, ...others])
    this.putMetadata(fileName, level)
    return updated(this.document, this.changes)
  }

  private putFiles(files: readonly Embedded[]): void {
    const { document } = this
    const { catalog } = document
    const isReplaced = this.takeAway(files)
    const specifications = files.map((file) => ({
      key: encodeText(file.name),
      value: this.putFile(file),
    }))
    const tree = document.dictionary(catalog, 'Names').entries.get('EmbeddedFiles')
    const stays = (file: PdfObject) => isDictionary(document.resolve(file)) && !isReplaced(file)
    const entries = [...nameTreeEntries(document, tree)].filter(({ value }) => stays(value))
    const associated = document.items(catalog, 'AF').filter(stays)
    const sorted = [...entries, ...specifications].toSorted((one, other) =>
      compareBytes(one.key, other.key),
    )
    const root = this.put(undefined, dictionary({ Names: array(sorted.flatMap(pairOf)) }))
    this.changeCatalog({
      Names: withEntries(document.dictionary(catalog, 'Names'), { EmbeddedFiles: root }),
      AF: array([...associated, ...specifications.map(({ value }) => value)]),
    })
  }

  /**
   * Takes away the files that others are about to replace, and tells them from those that stay. Their specifications become
   * `null`: PDF/A-3 (ISO 19005-3 §6.8) allows none that nothing points to, and a page may still point to them.
   */
  private takeAway(files: readonly Embedded[]): (specification: PdfObject) => boolean {
    const { document } = this
    const names = new Set(files.map((file) => file.name))
    const isOut = (name: string) => names.has(name) || hasInvoiceName(name)
    const numbers = new Set<number>()
    for (const { name, specificationNumbers } of attachmentsOf(document)) {
      if (isOut(name)) for (const number of specificationNumbers) numbers.add(number)
    }
    for (const number of numbers) this.changes.set(number, null)
    return (specification) => {
      if (isReference(specification)) return numbers.has(specification.number)
      return isDictionary(specification) && isOut(fileNameOf(document, specification))
    }
  }

  private putFile(file: Embedded): PdfReference {
    const content = this.put(undefined, {
      kind: 'stream',
      dictionary: dictionary({
        Type: name('EmbeddedFile'),
        Subtype: name(file.mimeType),
        Params: dictionary({
          Size: file.bytes.length,
          ModDate: file.modificationDate && string(encodeText(writeDate(file.modificationDate))),
        }),
        Filter: name('FlateDecode'),
      }),
      bytes: zlibSync(file.bytes),
    })
    return this.put(
      undefined,
      dictionary({
        Type: name('Filespec'),
        F: string(encodeText(file.name.replace(/[^ -~]/g, '_'))),
        UF: string(encodeText(file.name)),
        AFRelationship: name(file.relationship),
        Desc: file.description === undefined ? undefined : string(encodeText(file.description)),
        EF: dictionary({ F: content, UF: content }),
      }),
    )
  }

  private putMetadata(fileName: string, level: ConformanceLevel): void {
    const { document } = this
    const former = document.stream(document.catalog, 'Metadata')
    const packet = declareFacturX(former && document.decode(former).bytes, fileName, level)
    const place = former && document.catalog.entries.get('Metadata')
    const metadata = this.put(place, {
      kind: 'stream',
      // PDF/A wants the packet to be found by programs that know no PDF: never compressed.
      dictionary: dictionary({ Type: name('Metadata'), Subtype: name('XML') }),
      bytes: packet,
    })
    this.changeCatalog({ Metadata: metadata })
  }

  private changeCatalog(entries: Readonly<Record<string, PdfObject>>): void {
    const root = this.document.trailer.entries.get('Root')
    if (!isReference(root)) return refuse('damaged')
    const changed = this.changes.get(root.number)
    const catalog = isDictionary(changed) ? changed : this.document.catalog
    this.changes.set(root.number, withEntries(catalog, entries))
  }

  /** Puts an object where a reference points, or under a new number where there is none. */
  private put(place: PdfObject | undefined, object: PdfObject): PdfReference {
    const where = isReference(place) ? place : reference(this.nextNumber++)
    this.changes.set(where.number, object)
    return where
  }
}

const pairOf = ({ key, value }: { readonly key: Uint8Array; readonly value: PdfObject }) => [
  string(key),
  value,
]

/** The order of a name tree: that of the bytes (ISO 32000-1 §7.9.6). */
function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}
