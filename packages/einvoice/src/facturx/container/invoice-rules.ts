import { hasInvoiceName, isInvoice, type ExtractedFile } from '../extract.ts'
import { when, type ContainerRule } from './rule.ts'

/** Rules about the attached files themselves. */
export const invoiceRules = [
  {
    id: 'container-several-invoices',
    severity: 'error',
    text: {
      fr: 'Un Factur-X contient une seule facture XML.',
      en: 'A Factur-X carries a single XML invoice.',
    },
    breaches({ extraction }) {
      const names = extraction.files.filter(isMeantAsTheInvoice).map(({ name }) => name)
      return when(
        names.length > 1,
        '/Names /EmbeddedFiles',
        `Le PDF contient plusieurs factures XML (${names.join(', ')}) : une seule est permise.`,
        `The PDF carries several XML invoices (${names.join(', ')}): only one is allowed.`,
      )
    },
  },
  {
    id: 'container-not-cii',
    severity: 'error',
    text: {
      fr: 'La facture d’un Factur-X est en syntaxe CII.',
      en: 'The invoice of a Factur-X is in the CII syntax.',
    },
    breaches: ({ invoice: { name, xmlKind } }) =>
      when(
        xmlKind === 'ubl',
        '/Names /EmbeddedFiles',
        `${name} est une facture UBL : Factur-X embarque du CII.`,
        `${name} is a UBL invoice: Factur-X embeds CII.`,
      ),
  },
  {
    id: 'container-attachment-damaged',
    severity: 'error',
    text: {
      fr: 'La pièce jointe se décompresse en entier.',
      en: 'The attachment decompresses whole.',
    },
    breaches: ({ invoice }) =>
      when(
        !invoice.whole,
        '/EF',
        `La pièce jointe ${invoice.name} est tronquée ou corrompue.`,
        `The attachment ${invoice.name} is cut short or corrupted.`,
      ),
  },
  {
    id: 'container-mime-type-missing',
    severity: 'error',
    text: {
      fr: 'Un fichier embarqué dans un PDF/A-3 indique son type MIME (ISO 19005-3, §6.8).',
      en: 'A file embedded in a PDF/A-3 tells its MIME type (ISO 19005-3, §6.8).',
    },
    breaches: ({ invoice }) =>
      when(
        invoice.mimeType === undefined,
        '/EF /Subtype',
        `Le type MIME de ${invoice.name} manque : PDF/A-3 l'exige (text/xml).`,
        `The MIME type of ${invoice.name} is missing: PDF/A-3 requires it (text/xml).`,
      ),
  },
  {
    id: 'container-mime-type',
    severity: 'warning',
    text: {
      fr: 'Le type MIME de la facture embarquée est text/xml (Factur-X, §6.2).',
      en: 'The MIME type of the embedded invoice is text/xml (Factur-X, §6.2).',
    },
    breaches: ({ invoice: { name, mimeType = 'text/xml' } }) =>
      when(
        mimeType !== 'text/xml',
        '/EF /Subtype',
        `Le type MIME de ${name} devrait être text/xml, pas ${mimeType}.`,
        `The MIME type of ${name} should be text/xml, not ${mimeType}.`,
      ),
  },
  {
    id: 'container-other-relationship',
    severity: 'warning',
    text: {
      fr: 'Une autre pièce que la facture porte la relation Supplement ou Unspecified.',
      en: 'A file other than the invoice has the relationship Supplement or Unspecified.',
    },
    breaches({ extraction }) {
      const names = extraction.files
        .filter((file) => !isInvoice(file) && isForInvoice(file.relationship))
        .map(({ name }) => name)
        .join(', ')
      return when(
        names !== '',
        '/Filespec /AFRelationship',
        `${names} : une autre pièce que la facture devrait porter la relation Supplement ou Unspecified.`,
        `${names}: a file other than the invoice should have the relationship Supplement or Unspecified.`,
      )
    },
  },
] satisfies readonly ContainerRule[]

/** A former invoice may be attached as a supplement, under a name of its own. */
const isMeantAsTheInvoice = (file: ExtractedFile): boolean =>
  isInvoice(file) &&
  (hasInvoiceName(file.name) || !['Supplement', 'Unspecified'].includes(file.relationship ?? ''))

const isForInvoice = (relationship: string | undefined): boolean =>
  relationship === 'Alternative' || relationship === 'Source' || relationship === 'Data'
