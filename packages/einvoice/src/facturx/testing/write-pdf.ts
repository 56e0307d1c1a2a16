import { zlibSync } from 'fflate'
import { concatenated, fromLatin1 } from '../pdf/bytes.ts'
import {
  array,
  dictionary,
  isStream,
  name,
  reference,
  type PdfDictionary,
  type PdfObject,
} from '../pdf/object.ts'
import { serialised } from '../pdf/serialise.ts'

/** How a PDF says where its objects are: as in 1.4, as in 1.5, or both ways at once. */
export type Form = 'table' | 'stream' | 'hybrid'
export const forms: readonly Form[] = ['table', 'stream', 'hybrid']

interface Placed {
  readonly number: number
  readonly type: 1 | 2
  readonly first: number
  readonly second: number
}

/** Writes a whole file. In the newer forms all but the streams goes into a compressed object stream. */
export function writePdf(
  objects: ReadonlyMap<number, PdfObject>,
  form: Form,
  trailer: PdfDictionary = dictionary({ Root: reference(1) }),
): Uint8Array {
  const parts: Uint8Array[] = [fromLatin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')]
  const at = () => parts.reduce((length, part) => length + part.length, 0)
  const places: Placed[] = []
  const put = (number: number, object: PdfObject) => {
    places.push({ number, type: 1, first: at(), second: 0 })
    parts.push(fromLatin1(`${number} 0 obj\n`), serialised(object), fromLatin1('\nendobj\n'))
  }
  const isCompressed = (object: PdfObject) => form !== 'table' && !isStream(object)
  for (const [number, object] of objects) if (!isCompressed(object)) put(number, object)
  const inner = [...objects].filter(([, object]) => isCompressed(object))
  const container = Math.max(...objects.keys()) + 1
  if (inner.length > 0) put(container, objectStream(inner))
  for (const [index, [number]] of inner.entries()) {
    places.push({ number, type: 2, first: container, second: index })
  }
  const size = container + 2
  const whole = { ...Object.fromEntries(trailer.entries), Size: size }
  if (form === 'table') {
    const start = at()
    return concatenated([...parts, table(places, dictionary(whole)), end(start)])
  }
  const streamStart = at()
  const listed = form === 'hybrid' ? places.filter(({ type }) => type === 2) : places
  put(container + 1, crossReferenceStream(listed, dictionary(whole)))
  if (form === 'stream') return concatenated([...parts, end(streamStart)])
  const start = at()
  const both = dictionary({ ...whole, XRefStm: streamStart })
  return concatenated([
    ...parts,
    table(
      places.filter(({ type }) => type === 1),
      both,
    ),
    end(start),
  ])
}

const end = (start: number): Uint8Array => fromLatin1(`startxref\n${start}\n%%EOF\n`)

function table(places: readonly Placed[], trailer: PdfDictionary): Uint8Array {
  const rows = places.map(
    ({ number, first }) => `${number} 1\n${String(first).padStart(10, '0')} 00000 n \n`,
  )
  return concatenated([
    fromLatin1(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n`),
    serialised(trailer),
    fromLatin1('\n'),
  ])
}

function objectStream(inner: readonly (readonly [number, PdfObject])[]): PdfObject {
  const bodies = inner.map(([, object]) => concatenated([serialised(object), fromLatin1(' ')]))
  let offset = 0
  const index = inner.map(([number], position) => {
    const entry = `${number} ${offset} `
    offset += bodies[position]?.length ?? 0
    return entry
  })
  const head = fromLatin1(index.join(''))
  return {
    kind: 'stream',
    dictionary: dictionary({
      Type: name('ObjStm'),
      N: inner.length,
      First: head.length,
      Filter: name('FlateDecode'),
    }),
    bytes: zlibSync(concatenated([head, ...bodies])),
  }
}

const widths = [1, 4, 2]
const rowBytes = 7

function crossReferenceStream(places: readonly Placed[], trailer: PdfDictionary): PdfObject {
  const rows = places.map(({ type, first, second }) => {
    const view = new DataView(new ArrayBuffer(rowBytes))
    view.setUint8(0, type)
    view.setUint32(1, first)
    view.setUint16(5, second)
    return new Uint8Array(view.buffer)
  })
  return {
    kind: 'stream',
    dictionary: dictionary({
      ...Object.fromEntries(trailer.entries),
      Type: name('XRef'),
      W: array(widths),
      Index: array(places.flatMap(({ number }) => [number, 1])),
      Filter: name('FlateDecode'),
      DecodeParms: dictionary({ Predictor: 12, Columns: rowBytes }),
    }),
    bytes: zlibSync(predictedUp(rows)),
  }
}

/** The PNG filter that PDF writers use for these rows: each as the difference from the one above. */
const predictedUp = (rows: readonly Uint8Array[]): Uint8Array =>
  concatenated(
    rows.map((row, index) =>
      Uint8Array.from([2, ...row.map((byte, column) => byte - (rows[index - 1]?.[column] ?? 0))]),
    ),
  )
