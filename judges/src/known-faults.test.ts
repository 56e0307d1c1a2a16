import { describe, expect, it } from 'vitest'
import type { Subject } from './judge.ts'
import { excuseFor } from './known-faults.ts'

const subject = (kind: Subject['kind']): Subject => ({
  file: '/invoice',
  kind,
  root: 'Invoice',
  specification: 'urn:cen.eu:en16931:2017',
  betweenFrench: false,
  followsFrenchRules: false,
})

const outdated = {
  rule: '24',
  text: 'The type code... [ID BR-CL-01] from /EN16931-UBL-validation.xslt',
}
const real = { rule: '24', text: 'The sum... [ID BR-CO-15] from /EN16931-UBL-validation.xslt' }

describe('a known fault of a judge', () => {
  it('excuses a refusal whose every reason it explains', () => {
    expect(excuseFor('Mustang', [outdated, outdated], subject('UBL'))).toContain('older')
  })

  it('does not excuse another reason beside it', () => {
    expect(excuseFor('Mustang', [outdated, real], subject('UBL'))).toBeUndefined()
  })

  it('does not excuse the same words of another judge, nor of another kind of file', () => {
    expect(excuseFor('Schematron EN 16931', [outdated], subject('UBL'))).toBeUndefined()
    expect(excuseFor('Mustang', [outdated], subject('CII'))).toBeUndefined()
  })
})
