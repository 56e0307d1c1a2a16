import type { AuditEvent, Received, ReceivedSummary } from '@acquit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'
import { codeOf } from '../testing/browser.ts'
import { aDraftLine, aWorld, type World } from '../testing/world.ts'

let test: TestApp
let seller: World
let buyer: World
/** The files of one invoice, as its seller sends them. */
const sent: Record<'factur-x' | 'cii' | 'ubl', Buffer> = {
  'factur-x': Buffer.alloc(0),
  cii: Buffer.alloc(0),
  ubl: Buffer.alloc(0),
}
beforeAll(async () => {
  test = await anApp()
  seller = await aWorld(test.app)
  buyer = await aWorld(test.app)
  const { id: invoiceId } = await seller.issue({ lines: [aDraftLine({ unitPrice: '250.00' })] })
  for (const format of ['factur-x', 'cii', 'ubl'] as const) {
    const params = { companyId: seller.companyId, invoiceId, format }
    sent[format] = (await seller.browser.call('readIssuedFile', { params })).rawPayload
  }
})
afterAll(() => test.close())

const here = () => ({ companyId: buyer.companyId })
const at = (receivedId: string) => ({ ...here(), receivedId })
const upload = (name: string, bytes: Uint8Array, of = buyer) =>
  of.browser.call('uploadReceived', { params: { companyId: of.companyId }, file: { name, bytes } })

/** The same invoice, with something changed in its text. */
const changed = (bytes: Buffer, from: string, to: string) => {
  const text = bytes.toString()
  expect(text).toContain(from)
  return Buffer.from(text.replaceAll(from, to))
}

describe('POST /received', () => {
  it.each(['factur-x', 'cii', 'ubl'] as const)('201: reads and judges a %s', async (format) => {
    const fresh = await aWorld(test.app)
    const response = await upload('facture', sent[format], fresh)
    expect(response.statusCode).toBe(201)
    expect(response.json<Received>()).toMatchObject({
      verdict: 'valid',
      syntax: { 'factur-x': 'Factur-X', cii: 'CII', ubl: 'UBL' }[format],
      sellerName: 'Atelier du Canal',
      sellerIdentifier: '732829320',
      number: 'F2026-0001',
      grossAmount: '300.00',
      check: { verdict: 'valid', findings: expect.not.arrayContaining([{ severity: 'error' }]) },
      invoice: { number: 'F2026-0001' },
    })
  })

  it('PAINS 17: 200 with the first when these very bytes are already kept', async () => {
    const first = await upload('a.xml', sent.cii)
    const again = await upload('b.xml', sent.cii)
    expect([first.statusCode, again.statusCode]).toEqual([201, 200])
    expect(again.json<Received>().id).toBe(first.json<Received>().id)
    expect(again.json<Received>().fileName).toBe('a.xml')
  })

  it('201: keeps another file of the same seller, number and year, tied to the first', async () => {
    const fresh = await aWorld(test.app)
    const first = (await upload('a.xml', sent.cii, fresh)).json<Received>()
    const twin = (await upload('b.xml', sent.ubl, fresh)).json<Received>()
    expect(twin.duplicateOf).toBe(first.id)
    const nextYear = changed(sent.ubl, '2026-11-20', '2025-11-20')
    expect((await upload('c.xml', nextYear, fresh)).json<Received>()).not.toHaveProperty(
      'duplicateOf',
    )
  })

  it('201: keeps an invalid invoice, and says what is wrong with it', async () => {
    const wrong = changed(
      sent.cii,
      '<ram:GrandTotalAmount>300.00<',
      '<ram:GrandTotalAmount>300.01<',
    )
    const { verdict, check } = (await upload('wrong.xml', wrong)).json<Received>()
    expect(verdict).toBe('invalid')
    expect(check.findings).toContainEqual(expect.objectContaining({ rule: 'BR-CO-15' }))
  })

  it('201: keeps what nobody can read, since it came', async () => {
    const cut = sent.cii.subarray(0, 500)
    const received = (await upload('cut.xml', cut)).json<Received>()
    expect(received).toMatchObject({ verdict: 'unreadable', size: 500 })
    expect(received).not.toHaveProperty('invoice')
    const original = await buyer.browser.call('readOriginal', { params: at(received.id) })
    expect(original.rawPayload).toEqual(cut)
    expect(codeOf(await buyer.browser.call('readView', { params: at(received.id) }))).toBe(
      'cannot-render',
    )
  })

  it('201: lists content that the model has no place for, and drops none silently', async () => {
    const more = changed(
      sent.ubl,
      '<cbc:ID>F2026-0001</cbc:ID>',
      '<cbc:UUID>a-b</cbc:UUID><cbc:ID>F2026-0001</cbc:ID>',
    )
    const { unmapped } = (await upload('more.xml', more)).json<Received>()
    expect(unmapped).toContainEqual(expect.objectContaining({ value: 'a-b' }))
  })

  it.each([
    ['an executable', Buffer.from('MZ\u0090\u0000')],
    ['a text', Buffer.from('Bonjour')],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['nothing', Buffer.alloc(0)],
  ])('415: refuses %s, whatever its name', async (_, bytes) => {
    expect(codeOf(await upload('facture.pdf', bytes))).toBe('unsupported-file')
  })

  it('201: takes scans of several megabytes, and says that they hold no invoice', async () => {
    const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(6 * 1024 * 1024, 'x')])
    const response = await upload('scan.pdf', scan)
    expect(response.statusCode).toBe(201)
    expect(response.json<Received>().verdict).toBe('unreadable')
  })

  it('413: refuses more than 20 MB', async () => {
    const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024)])
    expect(codeOf(await upload('large.pdf', large))).toBe('too-large')
  })

  it('400: wants a file', async () => {
    expect(codeOf(await buyer.browser.call('uploadReceived', { params: here() }))).toBe(
      'bad-request',
    )
  })

  it('201: keeps what a strange file says, however long', async () => {
    const long = changed(
      sent.ubl,
      '<cbc:ID>F2026-0001</cbc:ID>',
      `<cbc:ID>${'9'.repeat(50_000)}</cbc:ID>`,
    )
    const received = (await upload('long.xml', long)).json<Received>()
    expect(received.number).toHaveLength(200)
    expect(received.invoice?.number).toHaveLength(50_000)
  })

  it('takes nothing of a path from the name of the file', async () => {
    const bytes = changed(sent.cii, 'F2026-0001', 'F2026-0099')
    const received = (await upload('../../etc/passwd', bytes)).json<Received>()
    expect(received.fileName).toBe('passwd')
  })
})

describe('an invoice received', () => {
  it('200: is given back byte for byte, shown as a PDF, and its history says it came', async () => {
    const fresh = await aWorld(test.app)
    const { id: receivedId } = (await upload('f.xml', sent.cii, fresh)).json<Received>()
    const params = { companyId: fresh.companyId, receivedId }
    const original = await fresh.browser.call('readOriginal', { params })
    expect(original.rawPayload).toEqual(sent.cii)
    const view = await fresh.browser.call('readView', { params })
    expect(view.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(view.headers['content-disposition']).toMatch(/^inline/)
    const { items } = (await fresh.browser.call('listReceivedEvents', { params })).json<{
      items: AuditEvent[]
    }>()
    expect(items.map(({ kind }) => kind)).toEqual(['received.stored'])
  })

  it('200: a Factur-X is its own view', async () => {
    const { id } = (await upload('f.pdf', sent['factur-x'])).json<Received>()
    const view = await buyer.browser.call('readView', { params: at(id) })
    expect(view.rawPayload).toEqual(sent['factur-x'])
  })

  it('PAINS 6: attachments inside the XML are listed and can be taken out', async () => {
    const attachment =
      '<cac:AdditionalDocumentReference><cbc:ID>BL-7</cbc:ID><cac:Attachment>' +
      '<cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="bon.csv">YTtiCg==</cbc:EmbeddedDocumentBinaryObject>' +
      '</cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty>'
    const bytes = changed(sent.ubl, '<cac:AccountingSupplierParty>', attachment)
    const { id, attachments } = (await upload('with.xml', bytes)).json<Received>()
    expect(attachments).toEqual([
      { index: 0, name: 'bon.csv', mediaType: 'text/csv', size: 4, source: 'xml' },
    ])
    const file = await buyer.browser.call('readAttachment', { params: { ...at(id), index: 0 } })
    expect(file.body).toBe('a;b\n')
    expect(file.headers['content-type']).toBe('application/octet-stream')
    expect(file.headers['content-security-policy']).toBe("sandbox; default-src 'none'")
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="bon.csv"/)
    const none = await buyer.browser.call('readAttachment', { params: { ...at(id), index: 1 } })
    expect(codeOf(none)).toBe('not-found')
  })

  it('404: for another company, there is nothing', async () => {
    const { id: receivedId } = (await upload('f.xml', sent.cii)).json<Received>()
    const params = { companyId: seller.companyId, receivedId }
    const answers = [
      await seller.browser.call('readReceived', { params }),
      await seller.browser.call('readOriginal', { params }),
      await seller.browser.call('readView', { params }),
      await seller.browser.call('readAttachment', { params: { ...params, index: 0 } }),
      await seller.browser.call('listReceivedEvents', { params }),
    ]
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'not-found'))
    const own = await buyer.browser.call('readReceived', { params: at(receivedId) })
    expect(own.statusCode).toBe(200)
  })
})

describe('GET /received', () => {
  it('200: latest first, page by page, by verdict and by words', async () => {
    const fresh = await aWorld(test.app)
    await upload('un.xml', sent.cii, fresh)
    await upload('deux.xml', sent.cii.subarray(0, 400), fresh)
    await upload('trois.pdf', sent['factur-x'], fresh)
    const params = { companyId: fresh.companyId }
    type Page = { items: ReceivedSummary[]; next?: string }
    const list = async (query: Record<string, string | number>) =>
      (await fresh.browser.call('listReceived', { params, query })).json<Page>()
    const namesOf = ({ items }: Page) => items.map(({ fileName }) => fileName)
    const first = await list({ limit: 2 })
    expect(namesOf(first)).toEqual(['trois.pdf', 'deux.xml'])
    expect(namesOf(await list({ limit: 2, after: first.next ?? '' }))).toEqual(['un.xml'])
    expect(namesOf(await list({ verdict: 'unreadable' }))).toEqual(['deux.xml'])
    expect(namesOf(await list({ q: 'CANAL trois' }))).toEqual(['trois.pdf'])
  })
})
