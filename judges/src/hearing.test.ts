import { describe, expect, it } from 'vitest'
import { hear } from './hearing.ts'
import { accepted, combine, notRun, type Judge, type Subject, type Verdict } from './judge.ts'

const refused = (text: string): Verdict => ({
  verdict: 'refused',
  reasons: [{ rule: 'BR-01', text }],
})

/** A judge whose verdict on each file is known. */
const judgeOf = (verdicts: Readonly<Record<string, Verdict>>): Judge => ({
  name: 'a judge',
  version: '1',
  applies: ({ kind }) => kind === 'CII',
  judge: ({ file }) => Promise.resolve(verdicts[file] ?? accepted),
})

const written: Subject = {
  file: 'written.xml',
  kind: 'CII',
  root: 'CrossIndustryInvoice',
  specification: '',
  betweenFrench: false,
  followsFrenchRules: false,
}
const converted: Subject = { ...written, original: { ...written, file: 'original.xml' } }

const outcomeOf = async (judge: Judge, subject: Subject): Promise<string | undefined> => {
  const [hearing] = await Promise.all(hear([judge], subject))
  return hearing?.outcome
}

describe('a hearing', () => {
  it('asks only the judges that the file concerns', () => {
    expect(hear([judgeOf({})], { ...written, kind: 'UBL' })).toEqual([])
  })

  it('keeps "not run" apart from accepted and refused (a judge that did not judge is no pass)', async () => {
    expect(await outcomeOf(judgeOf({}), written)).toBe('accepted')
    expect(await outcomeOf(judgeOf({ 'written.xml': refused('x') }), written)).toBe('refused')
    expect(await outcomeOf(judgeOf({ 'written.xml': notRun('no Java') }), written)).toBe('not-run')
  })

  it('excuses a conversion refused as its original is, wherever the fault has moved', async () => {
    const judge = judgeOf({
      'written.xml': refused('a number is missing at /Invoice[1]'),
      'original.xml': refused('a number is missing at /Invoice[2]'),
    })
    expect(await outcomeOf(judge, converted)).toBe('excused')
  })

  it('refuses a conversion that adds a fault to those of its original', async () => {
    const judge = judgeOf({
      'written.xml': refused('a date is missing'),
      'original.xml': refused('a number is missing'),
    })
    expect(await outcomeOf(judge, converted)).toBe('refused')
    expect(await outcomeOf(judgeOf({ 'written.xml': refused('x') }), converted)).toBe('refused')
  })
})

describe('several verdicts of one judge', () => {
  it('refuse as soon as one refuses, and are not accepted while one did not run', () => {
    expect(combine([accepted, refused('x'), notRun('y')]).verdict).toBe('refused')
    expect(combine([accepted, notRun('y')]).verdict).toBe('not-run')
    expect(combine([accepted, accepted]).verdict).toBe('accepted')
  })
})
