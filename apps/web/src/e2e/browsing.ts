import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { chromiumPath, launchArguments, skipReason } from './chromium.ts'

/** A page of a fresh browser, and what went wrong in it: refused by the policy, or thrown by a script. */
export interface Visit {
  readonly page: Page
  readonly faults: string[]
}

export interface Browsing {
  readonly address: string
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>
}

/** Declares browser tests: skipped, and saying why, on a machine without chromium. */
export function describeInBrowser(name: string, tests: (browsing: Browsing) => void): void {
  if (chromiumPath === undefined) process.stderr.write(`${skipReason}\n`)
  // oxlint-disable-next-line vitest/valid-title -- each file gives its own
  describe.skipIf(chromiumPath === undefined)(name, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({
        ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
        args: launchArguments,
      })
    })
    afterAll(() => browser.close())
    const address = inject('address')
    tests({ address, visit: (options) => visit(browser, address, options) })
  })
}

async function visit(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    locale: 'fr-FR',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text())
  })
  return { page, faults }
}
