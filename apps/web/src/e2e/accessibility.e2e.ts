import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './browsing.ts'
import { aCustomer, aProduct, signedUp } from './fixtures.ts'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

declare global {
  // What axe puts on the page.
  var axe: { run: (context: Document, options: object) => Promise<AxeResults> }
}

/** What axe finds, in one line each: the rule and the element. */
async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the policy of the page does not bind.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 120)} ${(failureSummary ?? '').split('\n').slice(1, 3).join(' ')}`,
      ),
    )
  })
}

/** Animations would be judged half way. */
const settled = (page: Page) =>
  page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  )

async function everyPage(page: Page) {
  const { place, post, file, receive } = await signedUp(page)
  const { id: customerId } = await post<{ id: string }>('/customers', aCustomer)
  const { id: productId } = await post<{ id: string }>('/products', aProduct)
  const vat = { category: 'S', rate: '20' }
  const line = { name: 'Conseil', quantity: '3', unit: 'DAY', unitPrice: '450', vat }
  const draft = {
    kind: 'invoice',
    customerId,
    operations: 'services',
    lines: [line],
  }
  const first = await post<{ id: string; version: number }>('/invoices', { draft })
  await post(`/invoices/${first.id}/issuance`, { version: first.version })
  const second = await post<{ id: string }>('/invoices', {
    draft: { ...draft, lines: [{ ...line, unitPrice: undefined }] },
  })
  const xml = await file(first.id, 'cii')
  const receivedId = await receive('facture.xml', 'application/xml', xml)
  const brokenId = await receive('abimee.xml', 'application/xml', xml.subarray(0, 900))
  return [
    ['invoices', place('/factures'), 'table'],
    ['editor, new', place('/factures/nouvelle'), '[role=grid]'],
    ['editor', place(`/factures/${second.id}`), '.pdf-page canvas'],
    ['issued', place(`/factures/${first.id}`), '.pdf-page canvas'],
    ['received', place('/recues'), 'table'],
    ['received, one', place(`/recues/${receivedId}`), '.pdf-page canvas'],
    ['received, unreadable', place(`/recues/${brokenId}`), '.findings'],
    ['customers', place('/clients'), 'table'],
    ['customer, new', place('/clients/nouveau'), 'form'],
    ['customer', place(`/clients/${customerId}`), 'form'],
    ['products', place('/produits'), 'table'],
    ['product, new', place('/produits/nouveau'), 'form'],
    ['product', place(`/produits/${productId}`), 'form'],
    ['company', place('/societe'), 'form'],
    ['new company', '/nouvelle-societe', 'form'],
    ['not found', place('/rien'), 'h1'],
  ] as const
}

describeInBrowser('accessibility: axe finds nothing', ({ visit }) => {
  it.each(['light', 'dark'] as const)('on any page, in %s', async (colorScheme) => {
    const { page, faults } = await visit({ colorScheme, reducedMotion: 'reduce' })
    const found: string[] = []
    for (const path of ['/connexion', '/inscription']) {
      await page.goto(path)
      await page.locator('form').waitFor()
      await settled(page)
      found.push(...(await violationsOf(page)).map((one) => `${path} ${one}`))
    }
    for (const [name, path, ready] of await everyPage(page)) {
      await page.goto(path)
      await page.locator(ready).first().waitFor()
      await settled(page)
      found.push(...(await violationsOf(page)).map((one) => `${name} ${one}`))
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })

  it.each(['light', 'dark'] as const)('on a phone, in %s', async (colorScheme) => {
    const { page } = await visit({
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    const found: string[] = []
    for (const [name, path, ready] of await everyPage(page)) {
      await page.goto(path)
      // On a phone the preview is a view of its own.
      await page
        .locator(name === 'editor' ? '[role=grid]' : ready)
        .first()
        .waitFor()
      await settled(page)
      found.push(...(await violationsOf(page)).map((one) => `${name} ${one}`))
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) found.push(`${name}: ${overflow} px wider than the phone`)
    }
    expect(found).toEqual([])
  })

  it('in the dialogs, the palette and the check', async () => {
    const { page } = await visit({ reducedMotion: 'reduce' })
    const pages = await everyPage(page)
    const found: string[] = []
    const judge = async (name: string) => {
      await settled(page)
      found.push(...(await violationsOf(page)).map((one) => `${name} ${one}`))
    }
    await page.goto(pages[2][1])
    await page.locator('[role=grid]').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: /à corriger/ }).waitFor()
    await judge('check')
    await page.getByRole('textbox', { name: 'Prix unitaire HT, ligne 1' }).fill('450')
    await page.getByText('Rien à corriger').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor()
    await judge('issue dialog')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.goto(pages[0][1])
    await page.locator('table').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await judge('shortcuts')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lib')
    await page.locator('.mantine-Spotlight-action', { hasText: 'Librairie' }).first().waitFor()
    await judge('palette')
    expect(found).toEqual([])
  })
})
