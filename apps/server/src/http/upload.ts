import type { FastifyRequest } from 'fastify'
import { refusal, RefusedError } from './refusal.ts'

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export const uploadBytesAtMost = 20 * 1024 * 1024
const nameCharactersAtMost = 200

/** The one file of a multipart request, bounded. Its name is kept for people to read and never used as a path. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new RefusedError(refusal('bad-request'))
  const part = await request.file()
  if (part === undefined) throw new RefusedError(refusal('bad-request'))
  const bytes = await part.toBuffer()
  if (bytes.byteLength === 0) throw new RefusedError(refusal('unsupported-file'))
  return { fileName: readableName(part.filename), bytes }
}

function readableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- Control characters are what is taken out.
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return Array.from(clean).slice(0, nameCharactersAtMost).join('') || 'document'
}
