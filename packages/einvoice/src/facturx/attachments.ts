import { refuse } from './pdf/fault.ts'
import type { PdfDocument } from './pdf/document.ts'
import {
  isDictionary,
  isReference,
  isStream,
  type PdfDictionary,
  type PdfObject,
} from './pdf/object.ts'
import { decodeText, readDate } from './pdf/text.ts'
import { nameTreeEntries, pagesOf } from './pdf/trees.ts'

/** From where a PDF points to a file that it carries. */
export type AttachmentAnchor = 'names' | 'catalog-af' | 'page-af' | 'annotation'

/** A file inside a PDF, as its file specification (ISO 32000-1 §7.11.3) describes it. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  /** False when the stored bytes stop short or are corrupted: `bytes` are those that could be read. */
  readonly whole: boolean
  /** `text/xml`; `undefined` when the PDF does not say. */
  readonly mimeType: string | undefined
  /** `/AFRelationship`: `Data`, `Alternative`, `Source`, `Supplement`... */
  readonly relationship: string | undefined
  readonly description: string | undefined
  /** ISO 8601, as precise as the PDF is. */
  readonly createdAt: string | undefined
  readonly modifiedAt: string | undefined
  readonly anchors: ReadonlySet<AttachmentAnchor>
}

/** Where an attachment stands among the objects, for whoever wants to replace it. */
export interface PlacedAttachment extends Attachment {
  /** The numbers of its file specifications: one as a rule, none where it stands inside another object. */
  readonly specificationNumbers: ReadonlySet<number>
}

/** A mention of a file: its specification as it stands, and the key it has in the name tree, if it was found there. */
interface Mention {
  readonly anchor: AttachmentAnchor
  readonly specification: PdfObject
  readonly key?: Uint8Array
}

/** An attachment while its mentions are being gathered. */
interface Gathered extends PlacedAttachment {
  readonly anchors: Set<AttachmentAnchor>
  readonly specificationNumbers: Set<number>
}

/**
 * Every file that a PDF carries: in the name tree of embedded files, associated with the document or with a page, or pinned
 * to a page by an annotation. A file pointed to from several places comes once.
 */
export function attachmentsOf(document: PdfDocument): readonly PlacedAttachment[] {
  const found = new Map<string, Gathered>()
  for (const { anchor, specification, key } of mentionsIn(document)) {
    const entries = document.resolve(specification)
    if (!isDictionary(entries)) continue
    const file = embeddedFileOf(document, entries)
    if (file === undefined) continue
    const name = fileNameOf(document, entries, key)
    const identity = `${file.identity} ${name}`
    const attachment = found.get(identity) ?? {
      name,
      ...contentOf(document, file.object),
      relationship: document.name(entries, 'AFRelationship'),
      description: textOf(document, entries, 'Desc'),
      anchors: new Set(),
      specificationNumbers: new Set(),
    }
    attachment.anchors.add(anchor)
    if (isReference(specification)) attachment.specificationNumbers.add(specification.number)
    found.set(identity, attachment)
    if (found.size > document.source.limits.attachmentsAtMost) refuse('too-large')
  }
  return [...found.values()]
}

function* mentionsIn(document: PdfDocument): Generator<Mention> {
  const { catalog } = document
  const tree = document.dictionary(catalog, 'Names').entries.get('EmbeddedFiles')
  for (const { key, value } of nameTreeEntries(document, tree)) {
    yield { anchor: 'names', specification: value, key }
  }
  for (const specification of document.items(catalog, 'AF')) {
    yield { anchor: 'catalog-af', specification }
  }
  for (const page of pagesOf(document)) {
    for (const specification of document.items(page, 'AF')) {
      yield { anchor: 'page-af', specification }
    }
    for (const object of document.items(page, 'Annots')) {
      const annotation = document.resolve(object)
      if (!isDictionary(annotation)) continue
      if (document.name(annotation, 'Subtype') !== 'FileAttachment') continue
      yield { anchor: 'annotation', specification: annotation.entries.get('FS') ?? null }
    }
  }
}

/** The stream of a file specification, and what tells it from others. */
function embeddedFileOf(document: PdfDocument, specification: PdfDictionary) {
  const files = document.dictionary(specification, 'EF')
  for (const key of ['UF', 'F', 'Unix', 'Mac', 'DOS']) {
    const object = files.entries.get(key)
    if (isReference(object) && isStream(document.resolve(object))) {
      return { object, identity: object.number }
    }
  }
  return undefined
}

/** The name of a file by its specification, else by its key in the name tree. */
export function fileNameOf(
  document: PdfDocument,
  entries: PdfDictionary,
  key?: Uint8Array,
): string {
  for (const entry of ['UF', 'F', 'Unix', 'Mac', 'DOS']) {
    const name = textOf(document, entries, entry)
    if (name !== undefined && name !== '') return name
  }
  return key === undefined ? '' : decodeText(key)
}

function contentOf(document: PdfDocument, object: PdfObject) {
  const stream = document.resolve(object)
  if (!isStream(stream)) return refuse('damaged')
  const parameters = document.dictionary(stream.dictionary, 'Params')
  return {
    ...document.decode(stream),
    mimeType: document.name(stream.dictionary, 'Subtype'),
    createdAt: dateOf(document, parameters, 'CreationDate'),
    modifiedAt: dateOf(document, parameters, 'ModDate'),
  }
}

function textOf(document: PdfDocument, of: PdfDictionary, key: string): string | undefined {
  const bytes = document.string(of, key)
  return bytes && decodeText(bytes)
}

function dateOf(document: PdfDocument, of: PdfDictionary, key: string): string | undefined {
  const text = textOf(document, of, key)
  return text === undefined ? undefined : readDate(text)
}
