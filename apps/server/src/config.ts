import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fail, ok, type Bilingual, type Result } from '@acquit/einvoice'

/** What the server needs to know to start; each value checked. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly databaseAppUrl: string | undefined
  readonly secret: string | undefined
  readonly publicUrl: URL | undefined
  readonly trustedProxies: readonly string[]
  readonly workers: number
  readonly logLevel: LogLevel
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** One variable of the environment: the table of the README is made of these. */
export interface Setting<Value> {
  readonly name: string
  /** As shown in the documentation. */
  readonly byDefault: string
  readonly about: Bilingual
  /** Undefined when the text is not a value of this setting; `wanted` then says what is. */
  readonly read: (text: string | undefined) => Value | undefined
  readonly wanted: Bilingual
}

const setting = <Value>(definition: Setting<Value>): Setting<Value> => definition

/** A setting whose absence is a value of its own. */
interface Maybe<Value> {
  readonly value: Value | undefined
}
const maybe =
  <Value>(read: (text: string) => Value | undefined) =>
  (text: string | undefined): Maybe<Value> | undefined => {
    if (text === undefined) return { value: undefined }
    const value = read(text)
    return value === undefined ? undefined : { value }
  }

const whole = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

const urlOf = (text: string, ...protocols: readonly string[]): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && protocols.includes(url.protocol) ? url : undefined
}

const databaseUrlOf = (text: string) =>
  urlOf(text, 'postgres:', 'postgresql:') === undefined ? undefined : text

const databaseUrlWanted: Bilingual = {
  fr: 'une adresse postgres://utilisateur:motdepasse@serveur:port/base',
  en: 'an address postgres://user:password@server:port/database',
}

/** Every variable that the server reads. */
export const settings = {
  port: setting({
    name: 'PORT',
    byDefault: '8080',
    about: { fr: 'Port d’écoute.', en: 'Port to listen on.' },
    read: (text = '8080') => whole(text, 0, 65_535),
    wanted: { fr: 'un nombre de 0 à 65535', en: 'a number from 0 to 65535' },
  }),
  host: setting({
    name: 'HOST',
    byDefault: '127.0.0.1',
    about: {
      fr: 'Adresse d’écoute ; 0.0.0.0 pour être joint d’autres machines.',
      en: 'Address to listen on; 0.0.0.0 to be reached from other machines.',
    },
    read: (text = '127.0.0.1') => (/^[0-9A-Za-z.:-]{1,253}$/.test(text) ? text : undefined),
    wanted: { fr: 'une adresse ou un nom de machine', en: 'an address or a host name' },
  }),
  dataFolder: setting({
    name: 'ACQUIT_DATA',
    byDefault: './data',
    about: {
      fr: 'Dossier des fichiers, des secrets et de la base fournie.',
      en: 'Folder of the files, the secrets and the database provided.',
    },
    read: (text = './data') => (text.trim() === '' ? undefined : resolve(text)),
    wanted: { fr: 'le chemin d’un dossier', en: 'the path of a folder' },
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    byDefault: '',
    about: {
      fr: 'PostgreSQL 18 ou plus récent, connecté en propriétaire ; sans elle, une base est créée dans ACQUIT_DATA.',
      en: 'PostgreSQL 18 or newer, connected as its owner; without it, a database is made in ACQUIT_DATA.',
    },
    read: maybe(databaseUrlOf),
    wanted: databaseUrlWanted,
  }),
  databaseAppUrl: setting({
    name: 'DATABASE_APP_URL',
    byDefault: '',
    about: {
      fr: 'La même base, connectée en acquit_app, quand le propriétaire ne peut pas créer ce rôle lui-même.',
      en: 'The same database, connected as acquit_app, when its owner may not create that role.',
    },
    read: maybe(databaseUrlOf),
    wanted: databaseUrlWanted,
  }),
  secret: setting({
    name: 'ACQUIT_SECRET',
    byDefault: '',
    about: {
      fr: 'Secret dont dérivent les clés des sessions ; sans lui, il est tiré au sort et gardé dans ACQUIT_DATA.',
      en: 'Secret from which session keys derive; without it, one is drawn and kept in ACQUIT_DATA.',
    },
    read: maybe((text) => (text.length >= 32 ? text : undefined)),
    wanted: { fr: 'au moins 32 caractères', en: 'at least 32 characters' },
  }),
  publicUrl: setting({
    name: 'ACQUIT_PUBLIC_URL',
    byDefault: '',
    about: {
      fr: 'Adresse publique, quand un serveur mandataire est devant ; en https, les cookies sont réservés au chiffré.',
      en: 'Public address, when a proxy stands before; with https, cookies are for encrypted requests only.',
    },
    read: maybe((text) => urlOf(text, 'http:', 'https:')),
    wanted: { fr: 'une adresse http:// ou https://', en: 'an http:// or https:// address' },
  }),
  trustedProxies: setting({
    name: 'ACQUIT_TRUSTED_PROXIES',
    byDefault: '',
    about: {
      fr: 'Adresses des mandataires dont on croit X-Forwarded-For, séparées par des virgules.',
      en: 'Addresses of the proxies whose X-Forwarded-For is believed, separated by commas.',
    },
    read: (text = '') => {
      const parts = text.split(',').map((part) => part.trim())
      const kept = parts.filter((part) => part !== '')
      return kept.every((part) => /^[0-9A-Fa-f.:]+(\/\d{1,3})?$/.test(part)) ? kept : undefined
    },
    wanted: { fr: 'des adresses IP ou des réseaux (10.0.0.0/8)', en: 'IP addresses or networks' },
  }),
  workers: setting({
    name: 'ACQUIT_WORKERS',
    byDefault: 'processeurs + 1, 8 au plus / processors + 1, 8 at most',
    about: {
      fr: 'Processus qui mettent en page et lisent les fichiers reçus.',
      en: 'Processes that lay out pages and read files received.',
    },
    // One more than there are processors: while one waits for the disk, another works.
    read: (text = String(Math.min(availableParallelism() + 1, 8))) => whole(text, 1, 64),
    wanted: { fr: 'un nombre de 1 à 64', en: 'a number from 1 to 64' },
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    byDefault: 'info',
    about: { fr: 'Détail du journal.', en: 'Detail of the log.' },
    read: (text = 'info') => logLevels.find((level) => level === text),
    wanted: { fr: logLevels.join(', '), en: logLevels.join(', ') },
  }),
} as const

/** Reads every setting; fails with all that is wrong, one line a setting. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly Bilingual[]> {
  const faults: Bilingual[] = []
  // An empty variable is an absent one, as in most shells and compose files.
  const read = <Value>({ name, read: parse, wanted }: Setting<Value>): Value => {
    const value = parse(environment[name] === '' ? undefined : environment[name])
    if (value === undefined) faults.push(faultOf(name, wanted))
    // When it is undefined, the config is not given.
    return value as Value
  }
  const config: Config = {
    port: read(settings.port),
    host: read(settings.host),
    dataFolder: read(settings.dataFolder),
    databaseUrl: read(settings.databaseUrl)?.value,
    databaseAppUrl: read(settings.databaseAppUrl)?.value,
    secret: read(settings.secret)?.value,
    publicUrl: read(settings.publicUrl)?.value,
    trustedProxies: read(settings.trustedProxies),
    workers: read(settings.workers),
    logLevel: read(settings.logLevel),
  }
  return faults.length === 0 ? ok(config) : fail(faults)
}

/** The value itself is not repeated: it may be a secret. */
const faultOf = (name: string, wanted: Bilingual): Bilingual => ({
  fr: `${name} : valeur refusée ; il faut ${wanted.fr}.`,
  en: `${name}: value refused; it must be ${wanted.en}.`,
})

/** The only reading of the environment. */
export const readEnvironment = (): Result<Config, readonly Bilingual[]> => readConfig(process.env)
