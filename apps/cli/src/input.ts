import { createReadStream } from 'node:fs'
import type { Bilingual, Result } from '@acquit/einvoice'

/** The largest file that a platform accepts (XP Z12-013); a larger one is no invoice. */
const megabytesAtMost = 100
const bytesAtMost = megabytesAtMost * 1024 * 1024
const chunkBytes = 1024 * 1024

const tooLarge: Bilingual = {
  fr: `Le fichier dépasse ${megabytesAtMost} Mo, la taille que les plateformes acceptent.`,
  en: `The file is larger than ${megabytesAtMost} MB, the size that platforms accept.`,
}

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { fr: 'Ce fichier n’existe pas.', en: 'There is no such file.' },
  ENOTDIR: { fr: 'Ce fichier n’existe pas.', en: 'There is no such file.' },
  EACCES: {
    fr: 'Ce fichier ne peut pas être lu : accès refusé.',
    en: 'This file cannot be read: permission denied.',
  },
  EISDIR: { fr: 'C’est un dossier, et non un fichier.', en: 'This is a folder, not a file.' },
}

const otherwise: Bilingual = {
  fr: 'Ce fichier ne peut pas être lu.',
  en: 'This file cannot be read.',
}

/** The bytes of a file, or of the standard input for `-`; never more than is accepted, whatever the file is. */
export async function readInput(path: string): Promise<Result<Uint8Array, Bilingual>> {
  const stream =
    path === '-' ? process.stdin : createReadStream(path, { highWaterMark: chunkBytes })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      size += chunk.length
      if (size > bytesAtMost) return { ok: false, error: tooLarge }
      chunks.push(chunk)
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { ok: false, error: reasons[code] ?? otherwise }
  }
  return { ok: true, value: Buffer.concat(chunks) }
}
