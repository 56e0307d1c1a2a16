import type { Invoice } from '@acquit/einvoice'
import { isIban, transferCode, transferPayload } from '../epc.ts'
import { grouped } from '../figures.ts'
import type { Wording } from '../words/wording.ts'
import { fitTogether, present } from './present.ts'
import type { Fact, PaymentBlock } from './sheet.ts'

/** How to pay, and the code to scan; `null` when the invoice says nothing of it. */
export function paymentBlock(
  invoice: Invoice,
  isDraft: boolean,
  w: Wording,
): { readonly block: PaymentBlock | null; readonly qr: string | undefined } {
  const facts = paymentFacts(invoice, w)
  if (facts.length === 0) return { block: null, qr: undefined }
  // A draft must not be paid.
  const payload = isDraft ? undefined : transferPayload(invoice)
  const qr = payload === undefined ? undefined : transferCode(payload)
  const caption = w.say('scanToPay')
  const due = invoice.totals.dueAmount
  const alternativeText = `${w.say('qrAlternative')}${w.say('colon')}${due ? w.money(due) : ''}`
  return {
    block: {
      heading: w.say('payment'),
      facts,
      isKeptTogether: fitTogether(facts.flat()),
      qr: qr === undefined ? null : { caption, alternativeText },
    },
    qr,
  }
}

function paymentFacts(invoice: Invoice, w: Wording): readonly Fact[] {
  const { paymentTerms, paymentInstructions: how, payee } = invoice
  const facts: Fact[] = []
  const add = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') facts.push([label, value])
  }
  const means = how?.meansCode && w.word('paymentMeans', how.meansCode)
  add(
    w.say('means'),
    present(means, how?.meansText === means ? undefined : how?.meansText).join(' – '),
  )
  add(w.say('terms'), paymentTerms)
  add(
    w.say('payee'),
    present(
      payee?.name,
      ...(payee?.identifiers ?? []).map(w.identifier),
      payee?.legalRegistration && w.identifier(payee.legalRegistration),
    ).join(' · '),
  )
  for (const { account, accountName, bic } of how?.creditTransfers ?? []) {
    add(w.say('accountName'), accountName)
    if (isIban(account)) add(w.say('account'), grouped(account.replace(/\s/g, ''), [4]))
    else add(w.say('otherAccount'), account)
    add(w.say('bic'), bic)
  }
  add(w.say('card'), how?.card?.accountNumber)
  add(w.say('cardHolder'), how?.card?.holder)
  add(w.say('mandate'), how?.directDebit?.mandate)
  add(w.say('creditor'), how?.directDebit?.creditorIdentifier)
  add(w.say('debitedAccount'), how?.directDebit?.debitedAccount)
  add(w.say('remittance'), how?.remittanceInformation)
  return facts
}
