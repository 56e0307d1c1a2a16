import { writeFile } from 'node:fs/promises'
import { complain, sentence } from './say.ts'
import { exitCode, readerGone } from './exit.ts'
import type { Language } from './language.ts'
import { UsageFault } from './usage-fault.ts'

/** Writes a file, or the standard output for `-`. */
export async function writeOutput(path: string, content: Uint8Array | string): Promise<void> {
  if (path === '-') {
    process.stdout.write(content)
    return
  }
  try {
    await writeFile(path, content)
  } catch (error) {
    throw notWritten(path, error)
  }
}

const reasons: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  ENOENT: ['son dossier n’existe pas', 'its folder does not exist'],
  ENOTDIR: ['son dossier n’existe pas', 'its folder does not exist'],
  EACCES: ['accès refusé', 'permission denied'],
  EPERM: ['accès refusé', 'permission denied'],
  EROFS: ['le disque est en lecture seule', 'the disk is read-only'],
  EISDIR: ['c’est un dossier', 'it is a folder'],
  ENOSPC: ['le disque est plein', 'the disk is full'],
}

function notWritten(path: string, error: unknown): UsageFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [fr, en] = reasons[code] ?? [code, code]
  return new UsageFault(
    `« ${path} » ne peut pas être écrit : ${fr}`,
    `"${path}" cannot be written: ${en}`,
  )
}

/** A reader that stops early (`head`) is no error of ours, and a full disk is said in one line. */
export function watchStandardOutput(language: Language): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(readerGone)
    const said = {
      fr: 'la sortie standard ne peut pas être écrite.',
      en: 'the standard output cannot be written.',
    }
    complain(sentence({ fr: `acquit : ${said.fr}`, en: `acquit: ${said.en}` }, language))
    process.exit(exitCode.unusable)
  })
}
