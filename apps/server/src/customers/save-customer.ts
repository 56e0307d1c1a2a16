import type { Customer, CustomerBody, FieldIssue } from '@acquit/contract'
import { fail, ok, type Result } from '@acquit/einvoice'
import { isSiren, isSiret } from '../companies/identifiers.ts'
import type { TenantTx } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { searchable } from '../http/search.ts'
import { insertCustomer, selectCustomer, updateCustomer } from './queries.ts'

export async function createCustomer(
  tx: TenantTx,
  customer: CustomerBody,
): Promise<Result<Customer, Refusal<'invalid-customer'>>> {
  const issues = issuesOf(customer)
  if (issues.length > 0) return fail(refusal('invalid-customer', { issues }))
  const created = await insertCustomer(tx, customer, searchOf(customer))
  if (created === undefined) throw new Error('a customer was not inserted')
  return ok(created)
}

export interface CustomerSaving {
  readonly id: string
  readonly version: number
  readonly customer: CustomerBody
}

export async function changeCustomer(
  tx: TenantTx,
  { id, version, customer }: CustomerSaving,
): Promise<Result<Customer, Refusal<'not-found' | 'version-conflict' | 'invalid-customer'>>> {
  const issues = issuesOf(customer)
  if (issues.length > 0) return fail(refusal('invalid-customer', { issues }))
  const changed = await updateCustomer(tx, { id, version, customer, search: searchOf(customer) })
  if (changed !== undefined) return ok(changed)
  const exists = await selectCustomer(tx, id)
  return fail(refusal(exists === undefined ? 'not-found' : 'version-conflict'))
}

const searchOf = ({ name, tradingName, siren, siret, vatNumber, address, contact }: CustomerBody) =>
  searchable(name, tradingName, siret ?? siren, vatNumber, address.city, contact?.name)

/** What a schema cannot say. A missing SIREN is no fault here: the checks of an invoice report it when it is due. */
function issuesOf({ siren, siret }: CustomerBody): readonly FieldIssue[] {
  const issues: FieldIssue[] = []
  const wrong = (field: string) =>
    issues.push({
      field,
      message: {
        fr: 'La clé de contrôle ne correspond pas : un chiffre est sans doute faux.',
        en: 'The check digits do not match: a digit is probably wrong.',
      },
    })
  if (siren !== undefined && !isSiren(siren)) wrong('siren')
  if (siret !== undefined && !isSiret(siret)) wrong('siret')
  else if (siret !== undefined && siren !== undefined && !siret.startsWith(siren)) {
    issues.push({
      field: 'siret',
      message: {
        fr: 'Le SIRET doit commencer par le SIREN.',
        en: 'The SIRET must begin with the SIREN.',
      },
    })
  }
  return issues
}
