import type { Bilingual } from '../../bilingual.ts'
import type { ExtractedFile, Extraction } from '../extract.ts'
import type { ConformanceLevel } from '../profile.ts'
import type { ExtensionSchema, HybridDeclaration, XmpFacts } from '../xmp.ts'

/** What the rules look at: a PDF that does carry an invoice. */
export interface Container {
  readonly extraction: Extraction
  readonly invoice: ExtractedFile
  readonly xmp: XmpFacts | undefined
  /** What the metadata say of the invoice, under today's namespace if they do under several. */
  readonly declaration: HybridDeclaration | undefined
  /** The description that PDF/A wants of that namespace. */
  readonly schema: ExtensionSchema | undefined
  /** The level that the specification identifier of the XML (BT-24) stands for, when it is known and is one. */
  readonly levelOfXml: ConformanceLevel | undefined
}

/** One place where a container breaks a rule, with the values at hand. */
export interface ContainerBreach {
  /** The part of the PDF, as its dictionaries name it. */
  readonly where: string
  readonly message: Bilingual
}

/**
 * One rule of the container. `id` is that of Factur-X where there is one (BR-HYBRID-*, published since 1.07), else a name of
 * ours; `text` says what must hold, in words of ours.
 */
export interface ContainerRule {
  readonly id: string
  /** An error where the file is then no Factur-X that any reader must accept; a warning where Factur-X says "should". */
  readonly severity: 'error' | 'warning'
  readonly terms?: readonly string[]
  readonly text: Bilingual
  readonly breaches: (container: Container) => readonly ContainerBreach[]
}

/** A breach, when it is one. */
export const when = (
  isBroken: boolean,
  where: string,
  fr: string,
  en: string,
): readonly ContainerBreach[] => (isBroken ? [{ where, message: { fr, en } }] : [])

/** The list of the names that the invoice may have, of which France uses the first. */
export const fileNames: readonly string[] = ['factur-x.xml', 'xrechnung.xml']
