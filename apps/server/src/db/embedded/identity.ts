import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { run } from './run.ts'

/** Under which identity PostgreSQL's programs run: as ourselves, as another user, or through a prefix of the command. */
export interface Identity {
  readonly prefix: readonly string[]
  readonly user?: { readonly uid: number; readonly gid: number }
}

const ourselves: Identity = { prefix: [] }

/**
 * PostgreSQL refuses to run as root. A root server (a container, a fresh machine) therefore runs it as the user `postgres`
 * when that user may reach the programs and the data; when their folders are closed to others (`/root`, a private
 * temporary folder), in a user namespace, where our own files belong to a user that is not called root.
 * `undefined` when neither is possible.
 */
export async function findIdentity(
  program: string,
  clusterFolder: string,
): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return ourselves
  const owner = await stat(clusterFolder).catch(() => undefined)
  const postgres = await readUser('postgres')
  if (postgres !== undefined && owner?.uid !== 0) {
    const reachable = (await isOpen(program)) && (await isOpen(clusterFolder))
    if (reachable) return { prefix: [], user: postgres }
  }
  const mapped = postgres ?? (await readUser('nobody'))
  if (mapped === undefined) return undefined
  const prefix = ['unshare', '--user', `--map-user=${mapped.uid}`, `--map-group=${mapped.gid}`]
  const works = await run({ prefix }, 'true', [])
  return works.code === 0 ? { prefix } : undefined
}

async function readUser(name: string) {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const fields = passwd
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : undefined
}

const searchableByOthers = 0o001

/** Whether any user may walk down to the folder that holds this path. */
async function isOpen(path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    if ((mode & searchableByOthers) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
