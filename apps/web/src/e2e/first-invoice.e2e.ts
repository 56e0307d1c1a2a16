import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { describeInBrowser } from './browsing.ts'
import { aCompany, aCustomer, anAccount, signedUp } from './fixtures.ts'

describeInBrowser('the first invoice, from an empty browser', ({ visit }) => {
  it('signs up, creates a company and a customer, drafts, issues and downloads', async () => {
    const { page, faults } = await visit()
    const account = anAccount()
    await page.goto('/')
    await page.getByRole('link', { name: 'Créer un compte' }).click()
    await page.getByLabel('Votre nom').fill(account.name)
    await page.getByLabel('Adresse électronique').fill(account.email)
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(account.password)
    await page.getByRole('button', { name: 'Créer le compte' }).click()

    await page.getByRole('heading', { name: 'Votre société' }).waitFor()
    await page.getByRole('textbox', { name: /^SIREN/ }).fill('100 000 009')
    await page.getByRole('textbox', { name: /^Dénomination/ }).fill(aCompany.name)
    await page.getByRole('button', { name: 'Utiliser ce numéro' }).click()
    await page.getByRole('textbox', { name: /^Numéro et rue/ }).fill('4 quai du Wault')
    await page.getByRole('textbox', { name: /^Code postal/ }).fill('59800')
    await page.getByRole('textbox', { name: /^Ville/ }).fill('Lille')
    await page.getByRole('button', { name: 'Utiliser le SIREN' }).click()
    await page.getByRole('textbox', { name: 'IBAN' }).fill('FR14 2004 1010 0505 0001 3M02 606')
    for (const box of await page.getByRole('checkbox', { name: /Je confirme/ }).all()) {
      await box.check()
    }
    await page.getByRole('button', { name: 'Créer la société' }).click()

    await page.getByRole('link', { name: 'Nouvelle facture' }).first().click()
    await page.getByRole('combobox', { name: 'Client' }).fill(aCustomer.name)
    await page.getByRole('option', { name: /^Créer/ }).click()
    const panel = page.getByRole('region', { name: 'Nouveau client' })
    await panel.getByRole('textbox', { name: 'SIREN' }).fill('200000008')
    await panel.getByRole('textbox', { name: 'Numéro et rue' }).fill('12 rue des Halles')
    await panel.getByRole('textbox', { name: 'Code postal' }).fill('75001')
    await panel.getByRole('textbox', { name: 'Ville' }).fill('Paris')
    await panel.getByRole('button', { name: 'Créer le client' }).click()

    await page.getByRole('textbox', { name: 'Désignation, ligne 1' }).fill('Conseil')
    await page.getByRole('textbox', { name: 'Prix unitaire HT, ligne 1' }).fill('3*450')
    const totals = page.getByRole('region', { name: 'Totaux' })
    await totals.getByText('1 620,00 €').waitFor()

    await page.getByRole('button', { name: 'Émettre', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/1\s620,00\s€ TTC.*Librairie des Halles/).waitFor()
    await dialog.getByRole('button', { name: 'Émettre', exact: true }).click()
    await page.getByRole('button', { name: 'Émettre maintenant' }).click()

    const year = new Date().getFullYear()
    await page.getByRole('heading', { name: `Facture F${year}-0001` }).waitFor()
    for (const [format, start] of [
      ['Factur-X', '%PDF-'],
      ['CII', '<?xml'],
      ['UBL', '<?xml'],
    ] as const) {
      const started = page.waitForEvent('download')
      await page.getByRole('button', { name: `Télécharger ${format}` }).click()
      const path = await (await started).path()
      expect((await readFile(path)).subarray(0, 5).toString('latin1')).toBe(start)
    }
    await page.getByText('Émise', { exact: true }).waitFor()
    expect(faults).toEqual([])
  })

  it('a draft that lacks something is not issued: the first field to mend has the focus', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page)
    await page.goto(place('/factures/nouvelle'))
    await page.getByRole('combobox', { name: 'Client' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: /à corriger/ }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    const focused = await page.evaluate(() => document.activeElement?.tagName)
    expect(focused).toMatch(/INPUT|TEXTAREA/)
  })
})
