import type { Bilingual } from '@acquit/einvoice'
import { readEnvironment } from './config.ts'
import { demonstrationPassword, email, fillDemonstration } from './demo/fill-demonstration.ts'
import { startServer } from './server.ts'

/** Says why on one line a language, and ends. */
function giveUp(...reasons: readonly Bilingual[]): never {
  for (const { fr, en } of reasons) console.error(`${fr}\n${en}`)
  process.exit(1)
}

const known = new Set(['--demo'])
const unknown = process.argv.slice(2).filter((word) => !known.has(word))
if (unknown.length > 0) {
  giveUp({
    fr: `Option inconnue : ${unknown.join(' ')}. Seule --demo existe ; le reste se règle par l’environnement.`,
    en: `Unknown option: ${unknown.join(' ')}. There is only --demo; the rest is set by the environment.`,
  })
}
const config = readEnvironment()
if (!config.ok) giveUp(...config.error)

// Asked to stop while it starts, it stops once it has started: what was begun is ended properly.
const starting = startServer(config.value)
let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second time, the patience of whoever stops it is at an end.
    if (isStopping) process.exit(1)
    isStopping = true
    void starting
      .then((started) => (started.ok ? started.value.stop() : undefined))
      .then(() => process.exit(0))
  })
}

const server = await starting
if (!server.ok) giveUp(server.error)
const { app, dependencies } = server.value
if (process.argv.includes('--demo') && !isStopping) {
  const password = await demonstrationPassword(config.value.dataFolder)
  await fillDemonstration(dependencies, password)
  console.log(`Démonstration / Demonstration: ${email} ${password}`)
}
const { host, port, publicUrl } = config.value
if (!isStopping) {
  const address = await app
    .listen({ host, port })
    .catch((error: NodeJS.ErrnoException) => giveUp(cannotListen(error.code ?? error.message)))
  console.log(`Acquit : ${publicUrl?.href ?? address}`)
}

function cannotListen(why: string): Bilingual {
  return {
    fr: `Impossible d’écouter sur ${host}, port ${port} (${why}). Changez PORT ou HOST.`,
    en: `Cannot listen on ${host}, port ${port} (${why}). Change PORT or HOST.`,
  }
}
