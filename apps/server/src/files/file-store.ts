import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

export interface StoredFile {
  readonly sha256: string
  readonly size: number
}

/**
 * Keeps files under the hash of their content, tenant by tenant. A file is on the disk for good before `put` answers; one
 * whose transaction then fails is an orphan that nothing points to, and harmless.
 */
export interface FileStore {
  put(tenantId: string, files: readonly Uint8Array[]): Promise<readonly StoredFile[]>
  /** Undefined when it is absent, or no longer what its name says. */
  read(tenantId: string, sha256: string): Promise<Uint8Array | undefined>
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * The store on a file system: `<folder>/<tenant>/<hash>`. One folder a tenant, so that a set of files costs one write of
 * folder: spread by their first digits, as such stores often are, they took three times longer to be safe.
 */
export function fileSystemStore(folder: string): FileStore {
  const folderOf = (tenantId: string) => join(folder, tenantId)

  return {
    async put(tenantId, files) {
      const place = folderOf(tenantId)
      await mkdirDurably(place)
      const stored = await Promise.all(files.map((bytes) => writeOne(place, bytes)))
      // The names too must outlive a power cut.
      await syncFolder(place)
      return stored
    },
    async read(tenantId, sha256) {
      const bytes = await readFile(join(folderOf(tenantId), sha256)).catch(() => undefined)
      return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : undefined
    },
  }
}

async function writeOne(folder: string, bytes: Uint8Array): Promise<StoredFile> {
  const stored = { sha256: sha256Of(bytes), size: bytes.byteLength }
  const file = join(folder, stored.sha256)
  if ((await stat(file).catch(() => undefined))?.size === stored.size) return stored
  // Written aside and renamed: a name of the store never shows half a file.
  const aside = join(folder, `.${randomUUID()}`)
  const handle = await open(aside, 'wx', 0o640)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, file)
  return stored
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Folders this process made or saw: their own names are already on the disk. */
const known = new Set<string>()

async function mkdirDurably(folder: string): Promise<void> {
  if (known.has(folder)) return
  await mkdir(folder, { recursive: true, mode: 0o750 })
  await syncFolder(join(folder, '..'))
  await syncFolder(join(folder, '..', '..'))
  known.add(folder)
}
