import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './browsing.ts'
import { aCustomer, signedUp } from './fixtures.ts'

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

const cell = (page: Page, name: string) =>
  page.locator(`[role=gridcell] [aria-label="${name}"]`).inputValue()

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
