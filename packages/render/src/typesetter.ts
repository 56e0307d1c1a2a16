import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './fonts.ts'

const workspace = fileURLToPath(new URL('template/', import.meta.url))
const template = `${workspace}invoice.typ`

/**
 * Renders between two uses of a cached layout before it is dropped. Templates and labels are met at every render and stay warm;
 * what one invoice alone has is given back soon, so that a long-lived process does not grow.
 */
const cacheAge = 2

let compiler: NodeCompiler | undefined
const theCompiler = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fontFiles] }] }))

/**
 * Sets the sheet in type, as a tagged PDF/A-3a. `files` are what the template reads beside its own sources, by name; they never touch the disk, and
 * the template has no other file to read than its own folder.
 *
 * @throws {Error} with Typst's diagnostics, when an image cannot be decoded or the standard cannot be met.
 */
export function typeset(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const typst = theCompiler()
  for (const [name, content] of files) typst.mapShadow(workspace + name, Buffer.from(content))
  try {
    return typst.pdf({ mainFilePath: template }, { pdfStandard: 'a-3a', creationTimestamp: 0 })
  } finally {
    typst.resetShadow()
    typst.evictCache(cacheAge)
  }
}
