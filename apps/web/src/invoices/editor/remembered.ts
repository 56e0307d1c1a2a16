import type { InvoiceDraft } from '@acquit/contract'

type Operations = InvoiceDraft['operations']

const keyOf = (companyId: string): string => `acquit.operations.${companyId}`

/** What the person last chose for this company, proposed again, in sight, for the next document. */
export function rememberedOperations(companyId: string): Operations {
  const stored = localStorage.getItem(keyOf(companyId))
  return stored === 'goods' || stored === 'services' || stored === 'mixed' ? stored : undefined
}

export function rememberOperations(companyId: string, operations: Operations): void {
  if (operations === undefined) localStorage.removeItem(keyOf(companyId))
  else localStorage.setItem(keyOf(companyId), operations)
}
