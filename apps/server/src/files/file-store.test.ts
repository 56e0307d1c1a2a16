import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileSystemStore, sha256Of } from './file-store.ts'

const tenant = '01990000-0000-7000-8000-000000000001'
const other = '01990000-0000-7000-8000-000000000002'
const bytes = Buffer.from('a file')

describe('the file store', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acquit-files-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives back, byte for byte, what it was given', async () => {
    const store = fileSystemStore(folder)
    const [stored] = await store.put(tenant, [bytes])
    expect(stored).toEqual({ sha256: sha256Of(bytes), size: 6 })
    expect(await store.read(tenant, sha256Of(bytes))).toEqual(bytes)
  })

  it('shows nothing of a tenant to another', async () => {
    const store = fileSystemStore(folder)
    await store.put(tenant, [bytes])
    expect(await store.read(other, sha256Of(bytes))).toBeUndefined()
  })

  it('keeps the same content once, without leaving pieces aside', async () => {
    const store = fileSystemStore(folder)
    await store.put(tenant, [bytes, bytes])
    await store.put(tenant, [bytes])
    expect(await readdir(join(folder, tenant))).toEqual([sha256Of(bytes)])
  })

  it('refuses a file that is no longer what its name says', async () => {
    const store = fileSystemStore(folder)
    await store.put(tenant, [bytes])
    const file = join(folder, tenant, sha256Of(bytes))
    await writeFile(file, 'a lie!')
    expect(await readFile(file, 'utf8')).toBe('a lie!')
    expect(await store.read(tenant, sha256Of(bytes))).toBeUndefined()
  })
})
