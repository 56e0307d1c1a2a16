import { fail, ok, type Result } from '@acquit/einvoice'
import type { StoredCompany } from '../companies/read-company.ts'
import type { Engine } from '../engine.ts'
import { refusal } from '../http/refusal.ts'
import { brandingOf } from './branding.ts'
import type { IssueRefusal, Issuing, NumberedDraft } from './number-draft.ts'
import type { ProducedDocument } from './write-issued.ts'

export interface Made {
  readonly asked: Issuing
  readonly outcome: Result<ProducedDocument, IssueRefusal>
}

/** Makes, judges and stores the files of a numbered document; what has an error is refused. */
export async function produceDocument(
  engine: Engine,
  company: StoredCompany,
  draft: NumberedDraft,
  at: Date,
): Promise<Made> {
  const branding = brandingOf(company, draft.language)
  const { invoice, asked } = draft
  const produced = await engine.produce({ tenantId: company.id, invoice, branding, at })
  if (produced.ok) {
    const siren = company.company.siren
    return { asked, outcome: ok({ ...draft, siren, files: produced.value.files }) }
  }
  const { error } = produced
  return {
    asked,
    outcome: fail(
      error.kind === 'not-valid'
        ? refusal('invoice-invalid', { layers: error.layers, findings: error.findings })
        : refusal('cannot-render', { message: error.message }),
    ),
  }
}
