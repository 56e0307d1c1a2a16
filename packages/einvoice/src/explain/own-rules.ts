import type { Bilingual } from '../bilingual.ts'
import type { UnmappedReason } from '../binding/nodes.ts'
import type { DocumentFault } from '../document.ts'
import { pdfFault, type PdfFaultCode } from '../facturx/pdf/fault.ts'
import type { Demand } from '../rules/shape/table.ts'
import { xmlFault } from '../xml/faults.ts'
import type { KnownRule } from './rule-sources.ts'

/** The ids of ours that a finding may bear where no norm has one: faults of the file, not of the invoice. */
type OwnId =
  | PdfFaultCode
  | DocumentFault['code']
  | `content-${UnmappedReason}`
  | `factur-x-${Exclude<Demand['kind'], 'unused' | 'no-attribute'>}`
  | 'element-misplaced'
  | 'factur-x-no-place'
  | 'factur-x-not-used'
  | 'file-not-readable'
  | 'findings-cut'
  | 'value-not-readable'

const texts: Readonly<Record<OwnId, Bilingual>> = {
  'not-a-pdf': pdfFault('not-a-pdf').message,
  truncated: pdfFault('truncated').message,
  damaged: pdfFault('damaged').message,
  encrypted: pdfFault('encrypted').message,
  'decompression-limit': pdfFault('decompression-limit').message,
  'no-attachment': pdfFault('no-attachment').message,
  'no-invoice': pdfFault('no-invoice').message,
  empty: xmlFault('empty').message,
  'wrong-encoding': xmlFault('wrong-encoding').message,
  'dtd-forbidden': xmlFault('dtd-forbidden').message,
  'too-large': {
    fr: 'Le document dépasse ce qui est accepté : 100 Mo, quatre millions d’éléments et d’attributs, un million d’objets PDF.',
    en: 'The document exceeds what is accepted: 100 MB, four million elements and attributes, a million PDF objects.',
  },
  'too-deep': {
    fr: 'Les éléments d’un XML s’imbriquent sur 64 niveaux au plus, les objets d’un PDF sur 100.',
    en: 'Elements of an XML nest in 64 levels at most, objects of a PDF in 100.',
  },
  'xml-not-well-formed': {
    fr: 'Le document est un XML 1.0 bien formé, espaces de noms compris.',
    en: 'The document is well-formed XML 1.0, namespaces included.',
  },
  'not-an-invoice': {
    fr: 'L’élément racine est celui d’une facture ou d’un avoir, en CII (D16B ou D22B) ou en UBL 2.1.',
    en: 'The root element is that of an invoice or a credit note, in CII (D16B or D22B) or UBL 2.1.',
  },
  'file-not-readable': {
    fr: 'Le fichier existe, peut être ouvert, et se lit dans les limites de temps, de taille et de mémoire.',
    en: 'The file exists, can be opened, and is read within the limits of time, size and memory.',
  },
  'value-not-readable': {
    fr: 'Une valeur s’écrit comme son terme le demande : un nombre décimal sans exposant, un jour qui existe.',
    en: 'A value is written as its term requires: a decimal number without exponent, a day that exists.',
  },
  'element-misplaced': {
    fr: 'Les éléments sont dans l’ordre du schéma.',
    en: 'Elements are in the order of the schema.',
  },
  'content-unknown': {
    fr: 'Le modèle d’EN 16931 et ses extensions connues ont une place pour chaque élément ; un autre n’est pas repris.',
    en: 'The model of EN 16931 and its known extensions have a place for every element; any other is not carried over.',
  },
  'content-namespace': {
    fr: 'Chaque élément est dans l’espace de noms que le schéma veut à sa place.',
    en: 'Every element is in the namespace that the schema wants in its place.',
  },
  'content-repeated': {
    fr: 'Un élément ne se répète que là où le schéma et le modèle l’admettent.',
    en: 'An element is repeated only where the schema and the model allow it.',
  },
  'content-value': {
    fr: 'La valeur est de celles que cette place admet ; une autre n’est pas reprise.',
    en: 'The value is one of those that this place allows; any other is not carried over.',
  },
  'factur-x-no-place': {
    fr: 'Le schéma du profil Factur-X a une place pour chaque élément, et pour autant d’occurrences.',
    en: 'The schema of the Factur-X profile has a place for every element, and for as many occurrences.',
  },
  'factur-x-not-used': {
    fr: 'Le document ne contient que ce que son profil Factur-X utilise.',
    en: 'The document contains only what its Factur-X profile uses.',
  },
  'factur-x-attribute': {
    fr: 'Un attribut que le profil Factur-X demande est présent.',
    en: 'An attribute that the Factur-X profile requires is present.',
  },
  'factur-x-code': {
    fr: 'Un code est de la liste que le profil Factur-X admet à sa place.',
    en: 'A code is of the list that the Factur-X profile allows in its place.',
  },
  'factur-x-exactly': {
    fr: 'Un élément apparaît autant de fois que le profil Factur-X le demande.',
    en: 'An element occurs as many times as the Factur-X profile requires.',
  },
  'factur-x-at-most': {
    fr: 'Un élément n’apparaît pas plus de fois que le profil Factur-X ne l’admet.',
    en: 'An element occurs no more times than the Factur-X profile allows.',
  },
  'factur-x-at-least': {
    fr: 'Un élément apparaît au moins autant de fois que le profil Factur-X le demande.',
    en: 'An element occurs at least as many times as the Factur-X profile requires.',
  },
  'findings-cut': {
    fr: 'Un document a tant de constats que seuls les premiers sont donnés.',
    en: 'A document has so many findings that only the first are given.',
  },
}

const warnings: ReadonlySet<string> = new Set<OwnId>([
  'content-unknown',
  'content-value',
  'factur-x-not-used',
])

export const ownRules: readonly KnownRule[] = Object.entries(texts).map(([id, text]) => ({
  id,
  text,
  severity: warnings.has(id) ? 'warning' : 'error',
}))
