import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Bilingual, type Result } from '@acquit/einvoice'
import pg from 'pg'
import type { Config } from '../config.ts'
import { keepSecret } from '../secrets.ts'
import { openPool, type Target } from './connection.ts'
import { startCluster } from './embedded/cluster.ts'
import { prepareDatabase } from './prepare.ts'

export interface Database {
  /** Connected as the role that serves requests. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

type Place = Pick<Config, 'dataFolder' | 'databaseUrl' | 'databaseAppUrl'>

/** The database named in the configuration, or the one provided, ready to serve. */
export async function openDatabase(place: Place): Promise<Result<Database, Bilingual>> {
  const { databaseUrl } = place
  return databaseUrl === undefined ? openProvided(place) : openNamed(place, databaseUrl)
}

async function openNamed(place: Place, url: string): Promise<Result<Database, Bilingual>> {
  try {
    const pool = await openAsApp(place, { connectionString: url })
    return ok({ pool, close: () => pool.end() })
  } catch (error) {
    return fail(unreachable(error))
  }
}

async function openProvided(place: Place): Promise<Result<Database, Bilingual>> {
  const cluster = await startCluster(place.dataFolder)
  if (!cluster.ok) return cluster
  const { owner } = cluster.value
  const claim = await claimAlone(owner)
  // Another server works with this cluster: it is not ours to stop.
  if (claim === undefined) return fail(alreadyServed)
  try {
    const pool = await openAsApp(place, owner)
    const close = async () => {
      await pool.end()
      await claim.end()
      await cluster.value.stop()
    }
    return ok({ pool, close })
  } catch (error) {
    await claim.end()
    await cluster.value.stop()
    throw error
  }
}

async function openAsApp(place: Place, owner: Target): Promise<pg.Pool> {
  const file = join(place.dataFolder, 'secrets', 'database-role')
  const password = await keepSecret(file, () => randomBytes(24).toString('base64url'))
  const given = place.databaseAppUrl
  const app = await prepareDatabase(owner, given === undefined ? password : undefined)
  return openPool(given === undefined ? app : { connectionString: given })
}

const claimNumber = 7_202_612
const claimSeconds = 3

/** Holds a lock for as long as the server lives: two on one data folder would stop each other's database. */
async function claimAlone(owner: Target): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...owner, application_name: 'acquit claim' })
  client.on('error', () => undefined)
  await client.connect()
  // A server killed a moment ago holds it until PostgreSQL notices.
  await client.query(`set lock_timeout = '${claimSeconds}s'`)
  try {
    await client.query('select pg_advisory_lock($1)', [claimNumber])
    return client
  } catch {
    await client.end()
    return undefined
  }
}

const alreadyServed: Bilingual = {
  fr: 'Un autre serveur Acquit travaille déjà avec ce dossier de données.',
  en: 'Another Acquit server already works with this data folder.',
}

const unreachable = (error: unknown): Bilingual => {
  const why = error instanceof Error ? `${error.message}${causeOf(error)}` : String(error)
  return {
    fr: `La base de DATABASE_URL ne répond pas comme il faut : ${why}`,
    en: `The database of DATABASE_URL does not answer as it should: ${why}`,
  }
}

const causeOf = ({ cause }: Error): string => (cause instanceof Error ? ` (${cause.message})` : '')
