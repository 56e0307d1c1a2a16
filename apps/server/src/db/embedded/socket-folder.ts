import { createHash } from 'node:crypto'
import { chmod, chown, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Identity } from './identity.ts'

/**
 * A private folder for the socket of a cluster. A socket's path has about a hundred characters at most, which a data folder
 * may exceed: it stands in the temporary folder, under a name made from the cluster's.
 */
export async function socketFolderOf(clusterFolder: string, { user }: Identity): Promise<string> {
  const name = createHash('sha256').update(clusterFolder).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `acquit-${name}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  return folder
}
