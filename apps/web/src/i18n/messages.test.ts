import { describe, expect, it } from 'vitest'
import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import { frenchSpaced, withFrenchSpacing } from './french-spacing.ts'

type Tree = { readonly [key: string]: string | Tree }

const textsOf = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  )
const french = textsOf(fr)
const english = textsOf(en)
const variablesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)

describe('texts: French and English are both complete', () => {
  it('the same keys', () => {
    expect(english.map(([key]) => key).toSorted()).toEqual(french.map(([key]) => key).toSorted())
  })

  it('no blank text', () => {
    expect([...french, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('the same variables in both', () => {
    const inEnglish = new Map(english)
    const differ = french.filter(
      ([key, text]) =>
        variablesIn(text).toSorted().join() !==
        variablesIn(inEnglish.get(key) ?? '')
          .toSorted()
          .join(),
    )
    expect(differ).toEqual([])
  })

  it('French apostrophes and guillemets are typographic', () => {
    expect(french.filter(([, text]) => /\p{L}'\p{L}|"/u.test(text))).toEqual([])
  })
})

describe('French spacing', () => {
  it('puts no-break spaces where French wants them', () => {
    expect(withFrenchSpacing('Délai : 30 % « fdm » ! 10 000 €')).toBe(
      'Délai\u00a0: 30\u202f% «\u00a0fdm\u00a0»\u202f! 10\u202f000\u00a0€',
    )
  })

  it('leaves no sign at the start of a line', () => {
    const spaced = textsOf(frenchSpaced(fr))
    expect(spaced.filter(([, text]) => / [:;!?%€»]|« /.test(text))).toEqual([])
  })
})
