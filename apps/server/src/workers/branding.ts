import type { RenderFault, RenderOptions } from '@acquit/render'
import type { Branding, CannotRender } from '../engine.ts'
import type { FileStore } from '../files/file-store.ts'

const logosKept = 50
const logos = new Map<string, Uint8Array>()

/** The options of the renderer for a company's documents. A logo that the store lost is left out: the name stands instead. */
export async function renderOptionsOf(
  files: FileStore,
  tenantId: string,
  { accent, logo, language }: Branding,
): Promise<RenderOptions> {
  const content = logo && (await logoOf(files, tenantId, logo.sha256))
  return {
    language,
    accent,
    ...(logo !== undefined &&
      content !== undefined && { logo: { content, alternativeText: logo.alternativeText } }),
  }
}

/** A company's logo goes on every document: kept in memory, the oldest leaving first. */
async function logoOf(files: FileStore, tenantId: string, sha256: string) {
  const key = `${tenantId} ${sha256}`
  const known = logos.get(key)
  if (known !== undefined) return known
  const bytes = await files.read(tenantId, sha256)
  if (bytes === undefined) return undefined
  const [oldest] = logos.keys()
  if (logos.size >= logosKept && oldest !== undefined) logos.delete(oldest)
  logos.set(key, bytes)
  return bytes
}

export function cannotRender(fault: RenderFault): CannotRender {
  return { kind: 'cannot-render', message: messageOf(fault) }
}

function messageOf(fault: RenderFault): CannotRender['message'] {
  switch (fault.kind) {
    case 'too-many-lines':
      return {
        fr: `Le document a ${fault.lines} lignes ; la mise en page en admet ${fault.linesAtMost}.`,
        en: `The document has ${fault.lines} lines; pages are set for ${fault.linesAtMost} at most.`,
      }
    case 'too-much-text':
      return {
        fr: 'Le document contient plus de texte que la mise en page n’en admet.',
        en: 'The document holds more text than pages are set for.',
      }
    case 'accent-not-a-colour':
    case 'accent-too-pale':
      return {
        fr: 'La couleur de la société est trop pâle pour être lue sur du papier blanc.',
        en: 'The colour of the company is too pale to be read on white paper.',
      }
    case 'logo-unreadable':
    case 'logo-too-large':
    case 'logo-without-alternative-text':
      return {
        fr: 'Le logo de la société ne peut pas être imprimé : remplacez-le par un PNG ou un JPEG.',
        en: 'The logo of the company cannot be printed: replace it with a PNG or a JPEG.',
      }
  }
}
