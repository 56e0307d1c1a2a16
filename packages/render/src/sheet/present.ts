import { widthOf } from '../fonts.ts'

/** What is there, in order, without the empty. */
export const present = (...texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text): text is string => text !== undefined && text !== '')

/** The beginning of a text that is told in full elsewhere, no wider than so many ems. */
export function clipped(text: string, emsAtMost: number): string {
  if (widthOf(text) <= emsAtMost) return text
  let end = 0
  for (let width = 1; width <= emsAtMost; end += 1) width += widthOf(text.charAt(end))
  return `${text.slice(0, end - 1)}…`
}

/** Whether texts are few and short enough to be kept together on one page; else they may go over to the next. */
export const fitTogether = (texts: readonly string[]): boolean =>
  texts.length <= 40 && texts.join('').length + 60 * linesIn(texts) <= 3000

const linesIn = (texts: readonly string[]): number =>
  texts.reduce((lines, text) => lines + text.split('\n').length, 0)
