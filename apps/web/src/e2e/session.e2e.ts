import { expect, it } from 'vitest'
import { describeInBrowser } from './browsing.ts'
import { signedUp } from './fixtures.ts'

describeInBrowser('sessions and what is being typed', ({ visit }) => {
  it('an expired access cookie is renewed without anyone noticing', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page, { own: true })
    await page.goto(place('/factures/nouvelle'))
    const name = page.getByRole('textbox', { name: 'Désignation, ligne 1' })
    await name.waitFor()
    const cookies = await page.context().cookies()
    const refresh = cookies.filter(({ path }) => path !== '/')
    expect(refresh.length).toBeGreaterThan(0)
    await page.context().clearCookies()
    await page.context().addCookies(refresh)
    await name.fill('Typed after the access cookie expired')
    await page
      .getByText(/^Enregistré/)
      .first()
      .waitFor()
    await page.waitForURL(/factures\/[0-9a-f-]{36}$/)
  })

  it('a session that is over leads to sign-in, and what was typed comes back', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page, { own: true })
    await page.goto(place('/factures/nouvelle'))
    const name = page.getByRole('textbox', { name: 'Désignation, ligne 1' })
    await name.fill('Avant')
    await page.waitForURL(/factures\/[0-9a-f-]{36}$/)
    await page.context().clearCookies()
    await name.fill('Typed without a session')
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    const kept = await page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('acquit.work.')),
    )
    expect(kept).toHaveLength(1)
  })

  it('reloading in the middle of a word loses nothing', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page)
    await page.goto(place('/factures/nouvelle'))
    await page.getByRole('textbox', { name: 'Désignation, ligne 1' }).fill('Conseil')
    await page.waitForURL(/factures\/[0-9a-f-]{36}$/)
    await page.getByRole('textbox', { name: 'Désignation, ligne 1' }).fill('Conseil en amén')
    await page.reload()
    const name = page.getByRole('textbox', { name: 'Désignation, ligne 1' })
    await name.waitFor()
    expect(await name.inputValue()).toBe('Conseil en amén')
  })

  it('a second tab shows what the first one saves', async () => {
    const { page } = await visit()
    const { place } = await signedUp(page)
    await page.goto(place('/factures/nouvelle'))
    await page.getByRole('textbox', { name: 'Désignation, ligne 1' }).fill('Conseil')
    await page.waitForURL(/factures\/[0-9a-f-]{36}$/)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('textbox', { name: 'Désignation, ligne 1' }).waitFor()
    await page.getByRole('textbox', { name: 'Désignation, ligne 1' }).fill('Conseil et plans')
    const shown = await other.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('[data-cell="0:name"]')?.value ===
        'Conseil et plans',
    )
    expect(await shown.jsonValue()).toBe(true)
  })
})
