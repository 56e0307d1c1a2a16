import { proposedLegalMentions, proposedNumbering, proposedPaymentTerms } from '@acquit/contract'
import { summary, type Measure } from './measure.ts'
import { startServer, type Client } from './server.ts'

const warmUps = 60
const documents = 400
const atOnce = 16

/**
 * Documents issued through the HTTP API of a real server, by one company: number taken, Factur-X, CII and UBL made, judged and
 * written to disk, events and jobs recorded, all of it durable when the answer comes.
 */
export async function* issueThroughHttp(): AsyncGenerator<Measure> {
  const server = await startServer()
  try {
    const client = server.client()
    const { companyId, customerId } = await prepare(client)
    for (const lines of [3, 40]) {
      const drafts = await makeDrafts(client, companyId, customerId, lines)
      await issueAll(client, companyId, drafts.slice(0, warmUps))
      const start = performance.now()
      const times = await issueAll(client, companyId, drafts.slice(warmUps))
      const perSecond = (documents / (performance.now() - start)) * 1000
      yield {
        bench: `issue: ${lines} lines, ${atOnce} at once`,
        size: documents,
        ...summary(times),
        note: `${perSecond.toFixed(1)} documents a second`,
      }
    }
  } finally {
    await server.stop()
  }
}

async function prepare(client: Client): Promise<{ companyId: string; customerId: string }> {
  await client.call('signUp', {
    body: { email: 'mesure@exemple.fr', name: 'Mesure', password: 'un-canal-bleu-sous-la-lune-84' },
  })
  const company = await client.call('createCompany', {
    body: {
      name: 'Papeterie du Port',
      siren: '100000009',
      vatNumber: 'FR88100000009',
      legalForm: 'SARL',
      shareCapital: '10 000 €',
      register: 'RCS Brest',
      vatRegime: 'real-monthly',
      vatOnDebits: false,
      address: { line1: '3 quai des Voiles', city: 'Brest', postCode: '29200', country: 'FR' },
      electronicAddress: { scheme: '0225', id: '100000009' },
      iban: 'FR7630006000011234567890189',
      paymentTerms: proposedPaymentTerms,
      legalMentions: proposedLegalMentions,
      numbering: { ...proposedNumbering, invoices: { format: 'F{YYYY}-{NNNNN}' } },
      accentColour: '#1f3a5f',
    },
  })
  const customer = await client.call('createCustomer', {
    params: { companyId: company.id },
    body: {
      kind: 'professional',
      name: 'Cabinet Tilleul',
      siren: '200000008',
      vatNumber: 'FR37200000008',
      address: { line1: '12 rue du Tilleul', city: 'Rennes', postCode: '35000', country: 'FR' },
      electronicAddress: { scheme: '0225', id: '200000008' },
    },
  })
  return { companyId: company.id, customerId: customer.id }
}

interface Ready {
  readonly id: string
  readonly version: number
}

function makeDrafts(
  client: Client,
  companyId: string,
  customerId: string,
  lines: number,
): Promise<readonly Ready[]> {
  const draft = {
    kind: 'invoice' as const,
    customerId,
    lines: Array.from({ length: lines }, (_, index) => ({
      kind: 'goods' as const,
      name: `Article ${index + 1}`,
      quantity: '2',
      unit: 'C62',
      unitPrice: `${10 + index}.50`,
      vat: { category: 'S' as const, rate: index % 2 === 0 ? '20' : '5.5' },
    })),
  }
  return inTurns(Array.from({ length: warmUps + documents }), async () => {
    const { id, version } = await client.call('createDraft', {
      params: { companyId },
      body: { draft },
    })
    return { id, version }
  })
}

/** The time of each issuance, in milliseconds, `atOnce` of them under way together. */
const issueAll = (
  client: Client,
  companyId: string,
  drafts: readonly Ready[],
): Promise<readonly number[]> =>
  inTurns(drafts, async ({ id, version }) => {
    const start = performance.now()
    await client.call('issueInvoice', { params: { companyId, invoiceId: id }, body: { version } })
    return performance.now() - start
  })

async function inTurns<Item, Value>(
  items: readonly Item[],
  run: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> {
  const values: Value[] = []
  let next = 0
  const serve = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      // Every index is below the length.
      values.push(await run(items[at] as Item))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, serve))
  return values
}
