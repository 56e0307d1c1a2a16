import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { withSettings } from './readme-settings.mjs'

describe('README.md', () => {
  it('lists the settings that the server reads, in both languages (npm run readme)', async () => {
    const readme = new URL('../README.md', import.meta.url)
    const text = readFileSync(readme, 'utf8')
    const current = await format(withSettings(text), { parser: 'markdown' })
    expect(current).toBe(await format(text, { parser: 'markdown' }))
    expect(text).toContain('`ACQUIT_DATA`')
  })
})
