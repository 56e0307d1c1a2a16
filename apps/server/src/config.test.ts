import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, settings } from './config.ts'

describe('the configuration', () => {
  it('is complete without any variable', () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      value: {
        port: 8080,
        host: '127.0.0.1',
        dataFolder: resolve('./data'),
        databaseUrl: undefined,
        publicUrl: undefined,
        trustedProxies: [],
        logLevel: 'info',
      },
    })
  })

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_APP_URL', 'nothing'],
    ['ACQUIT_SECRET', 'too short'],
    ['ACQUIT_PUBLIC_URL', 'ftp://x'],
    ['ACQUIT_TRUSTED_PROXIES', 'proxy.example'],
    ['ACQUIT_WORKERS', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s, in both languages, without repeating the value', (name, value) => {
    const config = readConfig({ [name]: value })
    if (config.ok) throw new Error('accepted')
    expect(config.error).toHaveLength(1)
    expect(config.error[0]?.fr).toMatch(new RegExp(`^${name} : valeur refusée`))
    expect(config.error[0]?.en).toMatch(new RegExp(`^${name}: value refused`))
    expect(JSON.stringify(config.error)).not.toContain(value === '-1' ? '"-1"' : `${value} `)
  })

  it('says all that is wrong at once', () => {
    const config = readConfig({ PORT: 'x', LOG_LEVEL: 'y' })
    expect(config).toMatchObject({ ok: false, error: { length: 2 } })
  })

  it('documents every setting in both languages', () => {
    for (const { name, about, wanted } of Object.values(settings)) {
      expect(name).toMatch(/^[A-Z_]+$/)
      for (const text of [about.fr, about.en, wanted.fr, wanted.en]) expect(text).not.toBe('')
    }
  })
})
