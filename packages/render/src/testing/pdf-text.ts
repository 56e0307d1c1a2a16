import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  /** The text of each page, in the order of its content. */
  readonly pages: readonly string[]
  readonly title: string | undefined
  readonly language: string | undefined
  /** Names of the bookmarks, outer before inner. */
  readonly bookmarks: readonly string[]
  readonly attachments: readonly string[]
}

/** A run of text, in points from the lower left corner of its page. */
export interface Run {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** Where every run of horizontal text stands, with the size of the pages. */
export async function readRuns(pdf: Uint8Array): Promise<{
  readonly runs: readonly Run[]
  readonly width: number
  readonly height: number
}> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const runs: Run[] = []
  let [width, height] = [0, 0]
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '' || item.transform[1] !== 0) continue
      const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])]
      runs.push({ text: item.str, page: number, left, right: left + item.width, bottom })
    }
    ;({ width, height } = page.getViewport({ scale: 1 }))
  }
  await task.destroy()
  return { runs, width, height }
}

/** Reads a PDF as another program would: pdf.js. */
export async function readPdf(pdf: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    )
  }
  const { info } = await document.getMetadata()
  const bookmarks = outline(await document.getOutline())
  const attachments = Object.keys((await document.getAttachments()) ?? {})
  await task.destroy()
  const { Title: title, Language: language } = info as { Title?: string; Language?: string }
  return { pages, title, language, bookmarks, attachments }
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function outline(bookmarks: readonly Bookmark[] | null): readonly string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [title, ...outline(items)])
}

/** Text without its blanks: what a line break parts still compares equal. */
export const solid = (text: string): string => text.replace(/\s/g, '')
