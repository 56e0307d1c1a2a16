import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './fonts.ts'

const workspace = fileURLToPath(new URL('template/', import.meta.url))
const template = `${workspace}invoice.typ`

let compiler: NodeCompiler | undefined
const theCompiler = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fontFiles] }] }))

/** Every file has this date when its document has none. */
const creationTimestamp = 0

/**
 * Sets a sheet in type, as a tagged PDF/A-3a. `files` are what the template reads beside its own sources, by name: they never
 * touch the disk, and the template reads no file out of its folder.
 *
 * @throws {Error} with Typst's diagnostics, when an image cannot be decoded or the standard cannot be met
 */
export function typeset(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const typst = theCompiler()
  let bytes = 0
  for (const [name, content] of files) {
    typst.mapShadow(workspace + name, Buffer.from(content))
    bytes += content.length
  }
  try {
    return typst.pdf({ mainFilePath: template }, { pdfStandard: 'a-3a', creationTimestamp })
  } catch (error) {
    throw new Error(`Typst: ${diagnosticsOf(error)}`, { cause: error })
  } finally {
    typst.resetShadow()
    typst.evictCache(cacheAge(bytes))
  }
}

/** The compiler puts what it has to say now in the code of its error, now in the message. */
function diagnosticsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message === '' && 'code' in error ? String(error.code) : error.message
}

/**
 * Typst remembers what it laid out; an age is counted in renders. The template's own parts are met at every render and stay
 * warm, what one invoice alone has is soon given back, and a large invoice at once.
 */
const cacheAge = (bytes: number): number => (bytes > 100_000 ? 0 : 1)
