import { hasInvoiceName, isInvoice, type ExtractedFile } from '../extract.ts'
import { when, type ContainerRule } from './rule.ts'

/** Rules about the attached files themselves. */
export const invoiceRules = [
  {
    id: 'container-several-invoices',
    severity: 'error',
    where: '/Names/EmbeddedFiles',
    breach({ extraction }) {
      const names = extraction.files.filter(isMeantAsTheInvoice).map(({ name }) => name)
      return when(names.length > 1, {
        fr: `Le PDF contient plusieurs factures XML (${names.join(', ')}) : une seule est permise.`,
        en: `The PDF carries several XML invoices (${names.join(', ')}): only one is allowed.`,
      })
    },
  },
  {
    id: 'container-not-cii',
    severity: 'error',
    where: '/Names/EmbeddedFiles',
    breach: ({ invoice: { name, xmlKind } }) =>
      when(xmlKind === 'ubl', {
        fr: `${name} est une facture UBL : Factur-X embarque du CII.`,
        en: `${name} is a UBL invoice: Factur-X embeds CII.`,
      }),
  },
  {
    id: 'container-attachment-damaged',
    severity: 'error',
    where: '/EF',
    breach: ({ invoice }) =>
      when(!invoice.whole, {
        fr: `La pièce jointe ${invoice.name} est tronquée ou corrompue.`,
        en: `The attachment ${invoice.name} is cut short or corrupted.`,
      }),
  },
  {
    id: 'container-mime-type-missing',
    severity: 'error',
    where: '/EF /Subtype',
    breach: ({ invoice }) =>
      when(invoice.mimeType === undefined, {
        fr: `Le type MIME de ${invoice.name} manque : PDF/A-3 l'exige (text/xml).`,
        en: `The MIME type of ${invoice.name} is missing: PDF/A-3 requires it (text/xml).`,
      }),
  },
  {
    id: 'container-mime-type',
    severity: 'warning',
    where: '/EF /Subtype',
    breach: ({ invoice: { name, mimeType = 'text/xml' } }) =>
      when(mimeType !== 'text/xml', {
        fr: `Le type MIME de ${name} devrait être text/xml, pas ${mimeType}.`,
        en: `The MIME type of ${name} should be text/xml, not ${mimeType}.`,
      }),
  },
  {
    id: 'container-other-relationship',
    severity: 'warning',
    where: '/AFRelationship',
    breach({ extraction }) {
      const names = extraction.files
        .filter((file) => !isInvoice(file) && isForInvoice(file.relationship))
        .map(({ name }) => name)
      return when(names.length > 0, {
        fr: `${names.join(', ')} : une autre pièce que la facture devrait porter la relation Supplement ou Unspecified.`,
        en: `${names.join(', ')}: a file other than the invoice should have the relationship Supplement or Unspecified.`,
      })
    },
  },
] satisfies readonly ContainerRule[]

/** A former invoice may be attached as a supplement, under a name of its own. */
const isMeantAsTheInvoice = (file: ExtractedFile): boolean =>
  isInvoice(file) &&
  (hasInvoiceName(file.name) || !['Supplement', 'Unspecified'].includes(file.relationship ?? ''))

const isForInvoice = (relationship: string | undefined): boolean =>
  relationship === 'Alternative' || relationship === 'Source' || relationship === 'Data'
