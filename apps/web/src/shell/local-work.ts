/**
 * What is kept on this machine until the server has it: one entry a document, removed once saved and at sign-out. The
 * prefix is all that the rest of the application needs to know.
 */
export const localWorkPrefix = 'acquit.work.'

export function forgetLocalWork(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(localWorkPrefix)) localStorage.removeItem(key)
  }
}
