import { describe, expect, it } from 'vitest'
import { boundPaths } from '../binding/compile.ts'
import { terms } from '../model/terms.ts'
import { ciiBinding } from './binding.ts'

const bound = new Set(boundPaths(ciiBinding))

/** An identifier is bound as a whole, with its scheme. */
const isBound = (path: string): boolean =>
  bound.has(path) || bound.has(path.replace(/(\[\])?\.(id|scheme)$|\[\]$/, ''))

describe('the CII binding', () => {
  it('has a place for every term of the model', () => {
    const unbound = terms.filter(({ kind, path }) => kind === 'term' && !isBound(path))
    expect(unbound.map(({ id, path }) => `${id} ${path}`)).toEqual([])
  })
})
