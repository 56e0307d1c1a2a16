import type { RouteName, routes, Call } from '@acquit/contract'
import { call } from './call.ts'

/**
 * Saves a file of the server under a name. It goes through `call`, and not through a link, so that an expired session is
 * renewed instead of a page of error being downloaded.
 */
export async function download<Name extends RouteName>(
  name: Name,
  request: Call<(typeof routes)[Name]>,
  fileName: string,
  mediaType: string,
): Promise<void> {
  const bytes: unknown = await call(name, request as Parameters<typeof call<Name>>[1])
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`${name} does not answer with a file`)
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
