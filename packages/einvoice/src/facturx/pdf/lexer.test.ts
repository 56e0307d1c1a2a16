import { describe, expect, it } from 'vitest'
import { fromLatin1, latin1 } from './bytes.ts'
import { Lexer } from './lexer.ts'
import { array, dictionary, name, reference, string, type PdfObject } from './object.ts'
import { readObject } from './parse.ts'
import { serialised } from './serialise.ts'

const read = (text: string): PdfObject => readObject(new Lexer(fromLatin1(text)), 20)
const bytesOf = (text: string) => string(fromLatin1(text))

describe('objects of ISO 32000-1 §7.3', () => {
  it.each<[string, PdfObject]>([
    ['true', true],
    ['null', null],
    ['-.5', -0.5],
    ['+17.', 17],
    ['/A#20B', name('A B')],
    ['/text#2Fxml', name('text/xml')],
    ['(a (nested) one)', bytesOf('a (nested) one')],
    ['(\\n\\101\\7\\(\\\r\nx)', bytesOf('\nA\x07(x')],
    ['(a\r\nb)', bytesOf('a\nb')],
    ['<48 65 6C6c6F 7>', bytesOf('Hellop')],
    ['12 0 R', reference(12)],
    ['[1 2 0 R 3 4]', array([1, reference(2), 3, 4])],
    ['[1 2 Rx]', array([1, 2, null])],
    ['<</A/B/C[/D]>>', dictionary({ A: name('B'), C: array([name('D')]) })],
    ['% a comment\n 7', 7],
  ])('%s', (text, object) => {
    expect(read(text)).toEqual(object)
  })
})

describe('what real files get wrong', () => {
  it.each<[string, PdfObject]>([
    ['<</A >>', dictionary({})],
    ['<</A 1 2 /B 3>>', dictionary({ A: 1, B: 3 })],
    ['[1 2 >>', array([1, 2])],
    ['<</A [1 endobj', dictionary({ A: array([1]) })],
    ['(never closed', bytesOf('never closed')],
    ['<48', bytesOf('H')],
    ['', null],
    ['wrong', null],
  ])('%s is read as far as it makes sense', (text, object) => {
    expect(read(text)).toEqual(object)
  })

  it('an object that is not closed leaves the next one alone', () => {
    const lexer = new Lexer(fromLatin1('<< /A [ 1 endobj 7 0 obj'))
    readObject(lexer, 20)
    expect(latin1(lexer.bytes, lexer.at)).toBe(' endobj 7 0 obj')
  })
})

describe('serialised objects', () => {
  it.each<PdfObject>([
    null,
    -0.25,
    1_000_000_000_000,
    name('a b#/é'),
    bytesOf('plain (text) \\'),
    bytesOf('\x00\xff binary'),
    array([dictionary({ Deep: array([reference(3, 1)]) })]),
  ])('read back as they were (%#)', (object) => {
    expect(readObject(new Lexer(serialised(object)), 20)).toEqual(object)
  })
})
