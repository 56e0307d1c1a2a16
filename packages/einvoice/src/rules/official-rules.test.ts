import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en16931, extendedCtcFr } from '../profiles.ts'
import { artefact, artefactsMissing } from '../testing/artefacts.ts'
import { notJudged as notJudgedOfTheNorm } from './en16931/index.ts'
import { notJudged as notJudgedOfTheExtension } from './extended-ctc-fr/index.ts'
import type { RuleSet } from './rule-set.ts'

interface Assertion {
  readonly severity: string
  readonly isAlwaysTrue: boolean
}

/** The rules of a Schematron, by id; those on the syntax alone, which readers judge, are left out. */
function officialRules(path: string): ReadonlyMap<string, Assertion> {
  const text = readFileSync(artefact(path), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const rules = new Map<string, Assertion>()
  for (const [, attributes = '', said = ''] of text.matchAll(
    /<assert\b((?:[^>"]|"[^"]*")*)>([^<]*)/g,
  )) {
    const of = (name: string) => new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(attributes)?.[1]
    const id = of('id') ?? /\[(BR-[A-Z0-9-]+)\]/.exec(said)?.[1] ?? ''
    if (!id.startsWith('BR-')) continue
    rules.set(id, { severity: of('flag') ?? 'fatal', isAlwaysTrue: of('test') === 'true()' })
  }
  return rules
}

const sources = [
  [
    'EN 16931, CII',
    en16931,
    'CII',
    'en16931/cii/schematron/preprocessed/EN16931-CII-validation-preprocessed.sch',
  ],
  [
    'EN 16931, UBL',
    en16931,
    'UBL',
    'en16931/ubl/schematron/preprocessed/EN16931-UBL-validation-preprocessed.sch',
  ],
  ['EXTENDED-CTC-FR, CII', extendedCtcFr, 'CII', 'br-fr/cii/schematron/EXTENDED-CTC-FR-CII.sch'],
  ['EXTENDED-CTC-FR, UBL', extendedCtcFr, 'UBL', 'br-fr/ubl/schematron/EXTENDED-CTC-FR-UBL.sch'],
] as const

const notJudged = new Set([
  ...Object.keys(notJudgedOfTheNorm),
  ...Object.keys(notJudgedOfTheExtension),
])

/** Rules that stay in our list as warnings where a Schematron dropped them, or judges them without an id of their own. */
const keptAsWarnings: ReadonlySet<string> = new Set(['BR-CL-07', 'BR-O-09', 'BR-O-10'])

describe.skipIf(artefactsMissing).each(sources)('the rules of %s', (_name, set, syntax, path) => {
  const rulesOf = (ruleSet: RuleSet) => ruleSet[syntax]
  const official = artefactsMissing ? new Map<string, Assertion>() : officialRules(path)

  it('are read: more than two hundred', () => {
    expect(official.size).toBeGreaterThan(200)
  })

  it('are all judged here, or said not to be', () => {
    const ours = new Set(rulesOf(set).map(({ id }) => id))
    const lacking = [...official.keys()].filter((id) => !ours.has(id) && !notJudged.has(id))
    expect(lacking).toEqual([])
  })

  it('are the only ones judged here', () => {
    const foreign = rulesOf(set).filter(({ id }) => !official.has(id) && !keptAsWarnings.has(id))
    expect(foreign.map(({ id }) => id)).toEqual([])
  })

  it('have the official severity, unless the Schematron never judges them', () => {
    const judged = new Map(
      rulesOf(set)
        .toReversed()
        .map((rule) => [rule.id, rule.severity]),
    )
    const never = new Set(['BR-AF-08', 'BR-AG-08', 'BR-DEC-13', 'BR-DEC-15'])
    const other = [...official].filter(
      ([id, { severity, isAlwaysTrue }]) =>
        judged.has(id) && judged.get(id) !== severity && !isAlwaysTrue && !never.has(id),
    )
    expect(other).toEqual([])
  })
})

it('a rule is listed once', () => {
  for (const { rules } of [en16931, extendedCtcFr]) {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  }
})

it('a rule tells what it speaks of, in both languages', () => {
  const rules = [en16931, extendedCtcFr].flatMap((set) => [...set.rules, ...set.CII, ...set.UBL])
  const mute = rules.filter(
    ({ terms, text }) => terms.length === 0 || !text.fr.endsWith('.') || !text.en.endsWith('.'),
  )
  expect(mute.map(({ id }) => id)).toEqual([])
})
