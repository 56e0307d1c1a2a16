import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './browsing.ts'
import { aCustomer, signedUp } from './fixtures.ts'

/** Drops a file on the window, as from the desktop. */
async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  const content = bytes.toString('base64')
  await page.evaluate(
    (file) => {
      const data = Uint8Array.from(atob(file.content), (char) => char.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([data], file.name, { type: file.type }))
      for (const kind of ['dragover', 'drop']) {
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })
        document.body.dispatchEvent(event)
      }
    },
    { name, type, content },
  )
}

/** A company that has issued one invoice, and the files of it: the best invoices to receive. */
async function anIssuedInvoice(page: Page) {
  const company = await signedUp(page)
  const { id: customerId } = await company.post<{ id: string }>('/customers', aCustomer)
  const line = { name: 'Conseil', quantity: '3', unit: 'DAY', unitPrice: '450' }
  const { id, version } = await company.post<{ id: string; version: number }>('/invoices', {
    draft: {
      kind: 'invoice',
      customerId,
      operations: 'services',
      lines: [{ ...line, vat: { category: 'S', rate: '20' } }],
    },
  })
  await company.post(`/invoices/${id}/issuance`, { version })
  return { ...company, file: (format: string) => company.file(id, format) }
}

describeInBrowser('received invoices', ({ visit }) => {
  it.each([
    ['factur-x', 'facture.pdf', 'application/pdf', 'Factur-X'],
    ['cii', 'facture.xml', 'application/xml', 'CII'],
    ['ubl', 'facture.xml', 'application/xml', 'UBL'],
  ])('a %s dropped on any page is read, checked and kept', async (format, name, type, syntax) => {
    const { page, faults } = await visit()
    const { place, file } = await anIssuedInvoice(page)
    await page.goto(place('/clients'))
    await page.getByRole('heading', { name: 'Clients' }).waitFor()
    await drop(page, name, type, await file(format))
    await page.getByRole('heading', { name: /Atelier du Canal/ }).waitFor()
    await page.getByText('Reçue et gardée').waitFor()
    expect(await page.locator('dl').getByText(syntax, { exact: true }).count()).toBe(1)
    await page.locator('.pdf-page canvas').first().waitFor()

    const started = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Télécharger l’original' }).click()
    expect((await started).suggestedFilename()).toBe(name)
    expect(faults).toEqual([])
  })

  it('a layer that did not run is never shown as passed', async () => {
    const { page } = await visit()
    const { place, file } = await anIssuedInvoice(page)
    await page.goto(place('/recues'))
    await page.getByRole('heading', { name: 'Factures reçues' }).waitFor()
    await drop(page, 'facture.xml', 'application/xml', await file('cii'))
    await page.getByRole('heading', { name: 'Contrôles effectués' }).waitFor()
    const states = await page
      .locator('.layers li')
      .evaluateAll((items) =>
        items.map((item) => [item.getAttribute('data-state'), item.textContent ?? '']),
      )
    expect(states.length).toBeGreaterThan(1)
    for (const [state, text] of states) {
      expect(text?.includes('Conforme') === true && !text.includes('Non conforme')).toBe(
        state === 'passed',
      )
    }
  })

  it('what is no invoice is refused in words, and nothing is kept', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page)
    await page.goto(place('/recues'))
    await page.getByRole('heading', { name: 'Déposez ici une facture reçue' }).waitFor()
    await drop(page, 'photo.png', 'image/png', Buffer.from('89504e470d0a1a0a', 'hex'))
    await page.getByText('photo.png n’a pas été enregistrée').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })
})
