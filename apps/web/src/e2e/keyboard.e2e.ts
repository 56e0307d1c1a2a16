import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './browsing.ts'
import { aCustomer, aProduct, signedUp } from './fixtures.ts'

/** Types as a person does, and counts every key. */
function aTypist(page: Page) {
  let strokes = 0
  return {
    type: async (text: string) => {
      strokes += text.length
      await page.keyboard.type(text)
    },
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        strokes += 1
        await page.keyboard.press(key)
      }
    },
    strokes: () => strokes,
  }
}

/** What a cell shows, its no-break spaces made plain. */
const cell = async (page: Page, name: string) =>
  (await page.locator(`[role=gridcell] [aria-label="${name}"]`).inputValue()).replace(
    /[\u00a0\u202f]/g,
    ' ',
  )

describeInBrowser('an invoice without a mouse', ({ visit }) => {
  it('three lines from the list of invoices to the issued document', async () => {
    const { page, faults } = await visit()
    const { post, place } = await signedUp(page)
    await post('/customers', aCustomer)
    await page.goto(place('/factures'))
    await page.getByRole('heading', { name: 'Factures' }).waitFor()
    const { type, press, strokes } = aTypist(page)

    await press('n', 'f')
    await page.getByRole('combobox', { name: 'Client' }).waitFor()
    await type('lib')
    await page.getByRole('option', { name: /Librairie des Halles/ }).waitFor()
    await press('Enter')
    await type('Conseil')
    await press('Tab')
    await type('3j')
    await press('Tab')
    await type('450')
    await press('Enter')
    await type('Plans')
    await press('Tab')
    await type('2h30')
    await press('Tab')
    await type('96 ttc')
    await press('NumpadEnter')
    await type('Tirages')
    await press('Tab')
    await type('12*2,5')
    await page.getByRole('region', { name: 'Totaux' }).getByText('1 896,00 €').waitFor()
    await press('Control+Enter')
    await page.getByRole('dialog').waitFor()
    await press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await press('Tab', 'Tab', 'Enter')
    await page.getByRole('heading', { name: /^Facture F/ }).waitFor()

    // The text itself is 40 keys; the rest is what the software asks for.
    expect(strokes()).toBeLessThanOrEqual(58)
    process.stdout.write(`keystrokes for a three-line invoice, issued: ${strokes()}\n`)
    expect(faults).toEqual([])
  })

  it('has the keys of a spreadsheet', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page)
    await page.goto(place('/factures/nouvelle'))
    await page.getByRole('textbox', { name: 'Désignation, ligne 1' }).focus()
    const { type, press } = aTypist(page)
    await type('A')
    await press('Shift+Enter')
    await type('deuxième ligne')
    await press('Tab', 'Tab')
    await type('10')
    await press('Enter')
    await type('B')
    await press('Tab', 'Tab')
    await type('20')
    await press('ArrowUp')
    await type('15')
    await press('Escape')
    expect(await cell(page, 'Prix unitaire HT, ligne 1')).toBe('10')
    await press('ArrowLeft', 'ArrowLeft')
    expect(await cell(page, 'Désignation, ligne 1')).toBe('A\ndeuxième ligne')
    await press('Alt+ArrowDown')
    expect(await cell(page, 'Désignation, ligne 1')).toBe('B')
    await press('Control+z')
    expect(await cell(page, 'Désignation, ligne 1')).toBe('A\ndeuxième ligne')
    await press('Alt+Delete')
    expect(await cell(page, 'Désignation, ligne 1')).toBe('B')
  })

  it('a product takes the whole line, and leaves its description selected', async () => {
    const { page } = await visit()
    const { post, place } = await signedUp(page)
    await post('/products', aProduct)
    await page.goto(place('/factures/nouvelle'))
    const name = page.getByRole('textbox', { name: 'Désignation, ligne 1' })
    await name.focus()
    await page.keyboard.type('amén')
    await page.getByRole('option', { name: /Conseil en aménagement/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Totaux' }).getByText('540,00 €').waitFor()
    const selected = await name.evaluate((input: HTMLTextAreaElement) =>
      input.value.slice(input.selectionStart, input.selectionEnd),
    )
    expect(selected).toBe('Visite et relevé')
    await page.keyboard.type('Relevé seul')
    await page.keyboard.press('Tab')
    expect(await cell(page, 'Désignation, ligne 1')).toBe('Conseil en aménagement\nRelevé seul')
    expect(await cell(page, 'Quantité, ligne 1')).toBe('1 j')
  })

  it('VAT is typed as a rate, or found by its reason', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page)
    await page.goto(place('/factures/nouvelle'))
    await page.getByRole('textbox', { name: 'Prix unitaire HT, ligne 1' }).fill('100')
    const vat = page.getByRole('combobox', { name: 'TVA, ligne 1' })
    await vat.focus()
    await page.keyboard.type('5,5')
    await page.keyboard.press('Tab')
    expect(await cell(page, 'TVA, ligne 1')).toBe('5,5 %')
    await vat.focus()
    await page.keyboard.type('sous-trait')
    await page.getByRole('option', { name: /sous-traitance/ }).waitFor()
    await page.keyboard.press('Enter')
    expect(await cell(page, 'TVA, ligne 1')).toBe('Autoliq.')
  })

  it('after the blank line Tab goes on to the next field, never to the menu', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page)
    await page.goto(place('/factures/nouvelle'))
    await page.getByRole('textbox', { name: 'Désignation, ligne 1' }).focus()
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect(focused).toBe('Ajouter une remise')
  })
})
