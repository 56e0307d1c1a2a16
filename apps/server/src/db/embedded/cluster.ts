import { randomBytes } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fail, ok, type Bilingual, type Result } from '@acquit/einvoice'
import pg from 'pg'
import { keepSecret } from '../../secrets.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { findIdentity, type Identity } from './identity.ts'
import { run } from './run.ts'
import { socketFolderOf } from './socket-folder.ts'

/** A running cluster: how its owner connects, and how to stop it. */
export interface Cluster {
  readonly owner: Connection
  stop(): Promise<void>
}

export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

const ownerName = 'acquit'
const databaseName = 'acquit'
/** Only the name of a socket: no port of the machine is opened. */
const port = 5432
const startTimeoutSeconds = '60'

/**
 * Starts the PostgreSQL that lives in the data folder, creating it the first time. It listens on a socket of its own, with a
 * password kept beside it.
 *
 * A server killed outright leaves its PostgreSQL running: the next one finds it and takes it over. If that one died too,
 * PostgreSQL recovers by itself, its stale lock file notwithstanding.
 */
export async function startCluster(dataFolder: string): Promise<Result<Cluster, Bilingual>> {
  const folder = join(resolve(dataFolder), 'postgres')
  const binaries = await findBinaries()
  if (binaries === undefined) return fail(unsupportedSystem)
  await mkdir(resolve(dataFolder), { recursive: true, mode: 0o755 })
  const identity = await findIdentity(binaries.pgCtl, folder)
  if (identity === undefined) return fail(noIdentity)

  const program: Program = {
    binaries,
    identity,
    folder,
    sockets: await socketFolderOf(folder, identity),
  }
  const password = await keepSecret(join(resolve(dataFolder), 'secrets', 'postgres'), () =>
    randomBytes(24).toString('base64url'),
  )
  const made = await createOnce(program, password)
  if (!made.ok) return made
  const owner = { host: program.sockets, port, user: ownerName, password, database: databaseName }
  const started = await startOrTakeOver(program, owner)
  if (!started.ok) return started

  await createDatabaseOnce(owner)
  return ok({ owner, stop: () => stop(program) })
}

/** Stops the cluster of a data folder, if there is one and it runs. */
export async function stopCluster(dataFolder: string): Promise<void> {
  const folder = join(resolve(dataFolder), 'postgres')
  const binaries = await findBinaries()
  const exists = await stat(folder).catch(() => undefined)
  if (binaries === undefined || exists === undefined) return
  const identity = await findIdentity(binaries.pgCtl, folder)
  if (identity !== undefined) await stop({ binaries, identity, folder })
}

interface Program {
  readonly binaries: Binaries
  readonly identity: Identity
  readonly folder: string
  readonly sockets: string
}

/** initdb in a folder aside, then one rename: a start interrupted half-way leaves nothing that looks like a cluster. */
async function createOnce(
  { binaries, identity, folder }: Program,
  password: string,
): Promise<Result<undefined, Bilingual>> {
  const exists = await stat(folder).catch(() => undefined)
  if (exists !== undefined) return ok(undefined)
  const aside = `${folder}.new`
  const passwordFile = `${folder}.password`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (identity.user !== undefined) {
    await chown(aside, identity.user.uid, identity.user.gid)
    await chown(passwordFile, identity.user.uid, identity.user.gid)
  }
  const outcome = await run(identity, binaries.initdb, [
    `--pgdata=${aside}`,
    `--username=${ownerName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ])
  await rm(passwordFile, { force: true })
  if (outcome.code !== 0) return fail(didNotStart('initdb', outcome.output))
  await rename(aside, folder)
  return ok(undefined)
}

/**
 * Takes over a PostgreSQL that already runs and answers, else starts it. One that was just killed still counts as running
 * until the system has cleared it away, and one that is recovering does not answer yet: both are given time.
 */
async function startOrTakeOver(
  program: Program,
  owner: Connection,
): Promise<Result<undefined, Bilingual>> {
  for (let waited = 0; await isRunning(program); waited += askEveryMs) {
    if (await answers(owner)) return ok(undefined)
    const hasSocket = await stat(join(program.sockets, `.s.PGSQL.${port}`)).catch(() => undefined)
    const patience = hasSocket === undefined ? withoutSocketSeconds : patienceSeconds
    if (waited >= patience * 1000) await stop(program)
    await setTimeout(askEveryMs)
  }
  return start(program)
}

const askEveryMs = 100
const patienceSeconds = 15
/** Its socket comes within moments: later, somebody cleaned the temporary folder. */
const withoutSocketSeconds = 1

async function answers(owner: Connection): Promise<boolean> {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}

async function start(program: Program): Promise<Result<undefined, Bilingual>> {
  const options = [
    `-c listen_addresses=''`,
    `-c unix_socket_directories='${program.sockets}'`,
    '-c unix_socket_permissions=0700',
    `-c port=${port}`,
    '-c max_connections=100',
    '-c shared_buffers=128MB',
    '-c max_wal_size=512MB',
    '-c timezone=UTC',
  ]
  const { identity, binaries, folder } = program
  const log = join(folder, 'server.log')
  const outcome = await run(identity, binaries.pgCtl, [
    `--pgdata=${folder}`,
    `--log=${log}`,
    '--wait',
    `--timeout=${startTimeoutSeconds}`,
    `--options=${options.join(' ')}`,
    'start',
  ])
  if (outcome.code === 0) return ok(undefined)
  const said = await readFile(log, 'utf8').catch(() => '')
  return fail(didNotStart('pg_ctl', `${outcome.output}\n${said.slice(-2000)}`))
}

const isRunning = async ({ identity, binaries, folder }: Program): Promise<boolean> =>
  (await run(identity, binaries.pgCtl, ['-D', folder, 'status'])).code === 0

/** Sessions are cut, changes under way rolled back, everything flushed. */
async function stop({ identity, binaries, folder }: Omit<Program, 'sockets'>): Promise<void> {
  await run(identity, binaries.pgCtl, ['-D', folder, '-m', 'fast', '-w', 'stop'])
}

async function createDatabaseOnce(owner: Connection): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

const unsupportedSystem: Bilingual = {
  fr: 'Aucun PostgreSQL n’est fourni pour ce système : indiquez le vôtre dans DATABASE_URL.',
  en: 'No PostgreSQL is provided for this system: name your own in DATABASE_URL.',
}

const noIdentity: Bilingual = {
  fr: 'PostgreSQL refuse de tourner sous root, et aucun autre utilisateur ne peut lire ces dossiers : lancez Acquit sous un autre utilisateur, ou indiquez une base dans DATABASE_URL.',
  en: 'PostgreSQL refuses to run as root, and no other user may read these folders: run Acquit as another user, or name a database in DATABASE_URL.',
}

const didNotStart = (program: string, output: string): Bilingual => ({
  fr: `PostgreSQL n’a pas démarré (${program}) : ${output.trim()}`,
  en: `PostgreSQL did not start (${program}): ${output.trim()}`,
})
