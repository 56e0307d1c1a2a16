import { open } from 'node:fs/promises'
import type { Bilingual } from '@acquit/einvoice'
import { fail, ok, type Result } from '@acquit/einvoice'

/** The largest file that a platform accepts (XP Z12-013); a larger one is no invoice. */
export const bytesAtMost = 100 * 1024 * 1024

const tooLarge: Bilingual = {
  fr: 'Le fichier dépasse 100 Mo, la taille que les plateformes acceptent.',
  en: 'The file is larger than 100 MB, the size that platforms accept.',
}

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: { fr: 'Ce fichier n’existe pas.', en: 'There is no such file.' },
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

/** The bytes of a file, or of the standard input for `-`; never more than `bytesAtMost`. */
export async function readInput(path: string): Promise<Result<Uint8Array, Bilingual>> {
  try {
    return path === '-' ? await readStandardInput() : await readFileAt(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return fail(reasons[code] ?? otherwise)
  }
}

async function readFileAt(path: string): Promise<Result<Uint8Array, Bilingual>> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return size > bytesAtMost ? fail(tooLarge) : ok(await file.readFile())
  } finally {
    await file.close()
  }
}

async function readStandardInput(): Promise<Result<Uint8Array, Bilingual>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.length
    if (size > bytesAtMost) return fail(tooLarge)
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks))
}
