/** How much of a hostile file is put up with before it is refused. */
export interface PdfLimits {
  readonly fileBytesAtMost: number
  /** Bytes that all the streams read from one file may decompress to, together. */
  readonly inflatedBytesAtMost: number
  /** Indirect objects, in all revisions. */
  readonly objectsAtMost: number
  /** Arrays and dictionaries inside one another. */
  readonly depthAtMost: number
  /** Sections of cross-references: one for each time the file was saved. */
  readonly revisionsAtMost: number
  readonly attachmentsAtMost: number
  /** How many times over the file's own length may be parsed: objects that overlap make work without making size. */
  readonly passesAtMost: number
}

export const defaultPdfLimits: PdfLimits = {
  fileBytesAtMost: 128 * 1024 * 1024,
  inflatedBytesAtMost: 256 * 1024 * 1024,
  objectsAtMost: 1_000_000,
  depthAtMost: 100,
  revisionsAtMost: 1_000,
  attachmentsAtMost: 1_000,
  passesAtMost: 16,
}
