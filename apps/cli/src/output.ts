import { writeFile } from 'node:fs/promises'
import type { Bilingual } from '@acquit/einvoice'
import { exitCode, type ExitCode } from './exit.ts'
import { UsageFault, type Language } from './usage.ts'

/** Writes a file, or the standard output for `-`. */
export async function writeOutput(path: string, content: Uint8Array | string): Promise<void> {
  if (path === '-') {
    process.stdout.write(content)
    return
  }
  try {
    await writeFile(path, content)
  } catch {
    throw new UsageFault(
      `« ${path} » ne peut pas être écrit : le dossier existe-t-il, est-il accessible ?`,
      `"${path}" cannot be written: does the folder exist, is it accessible?`,
    )
  }
}

/** Says in one line why a file could not be used. */
export function refused(file: string, message: Bilingual, language: Language): ExitCode {
  process.stderr.write(`${file} : ${message[language]}\n`)
  return exitCode.unusable
}
