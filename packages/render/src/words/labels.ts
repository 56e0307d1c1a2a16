import type { Bilingual } from '@acquit/einvoice'

const both = (fr: string, en: string): Bilingual => ({ fr, en })

/**
 * Every word that the sheet itself says, in the two languages. French colons and percent signs take a no-break space before
 * them; they are written here as they are printed.
 */
export const labels = {
  // The document.
  draft: both('BROUILLON – sans valeur', 'DRAFT – not valid'),
  draftTitle: both('brouillon', 'draft'),
  untitled: both('Document commercial', 'Commercial document'),
  page: both('Page', 'Page'),
  colon: both('\u00a0: ', ': '),

  // Key facts.
  issueDate: both('Date', 'Date'),
  dueDate: both('Échéance', 'Due date'),
  deliveryDate: both('Livraison ou prestation', 'Delivery date'),
  period: both('Période', 'Period'),
  periodFrom: both('à partir du', 'from'),
  periodTo: both('jusqu’au', 'until'),
  purchaseOrder: both('Votre commande', 'Your order'),
  contract: both('Contrat', 'Contract'),
  originalInvoice: both('Facture d’origine', 'Original invoice'),
  precedingInvoice: both('Document antérieur', 'Preceding document'),
  deliverTo: both('Livré à', 'Delivered to'),
  buyerReference: both('Votre référence', 'Your reference'),
  operation: both('Nature de l’opération', 'Nature of the transaction'),
  taxPoint: both('Exigibilité de la TVA', 'VAT becomes due'),
  taxPointDate: both('TVA exigible le', 'VAT due on'),
  datedOn: both('du', 'of'),

  // Lines.
  lineNumber: both('N°', 'No.'),
  designation: both('Désignation', 'Description'),
  quantity: both('Quantité', 'Quantity'),
  unitPrice: both('Prix HT', 'Price'),
  vat: both('TVA', 'VAT'),
  netAmount: both('Montant HT', 'Net amount'),
  linesCaption: both('Lignes de la facture', 'Invoice lines'),
  priceFor: both('Prix pour', 'Price for'),
  on: both('sur', 'on'),
  allowance: both('Remise', 'Discount'),
  charge: both('Supplément', 'Charge'),
  grossPrice: both('Prix brut', 'Gross price'),
  priceDiscount: both('remise sur le prix', 'price discount'),

  // Totals.
  totalsHeading: both('Récapitulatif', 'Summary'),
  documentAllowance: both('Remise', 'Discount'),
  documentCharge: both('Frais', 'Charge'),
  rate: both('Taux', 'Rate'),
  base: both('Base HT', 'Taxable amount'),
  tax: both('Montant de TVA', 'VAT amount'),
  linesTotal: both('Total des lignes HT', 'Sum of lines'),
  allowancesTotal: both('Remises', 'Discounts'),
  chargesTotal: both('Frais', 'Charges'),
  netTotal: both('Total HT', 'Total excl. VAT'),
  vatTotal: both('Total TVA', 'Total VAT'),
  vatTotalIn: both('Total TVA en', 'Total VAT in'),
  grossTotal: both('Total TTC', 'Total incl. VAT'),
  paid: both('Déjà réglé', 'Already paid'),
  rounding: both('Arrondi', 'Rounding'),
  due: both('Net à payer', 'Amount due'),
  dueToBuyer: both('En votre faveur', 'In your favour'),
  creditTotal: both('Montant de l’avoir', 'Credit note amount'),

  // Payment.
  payment: both('Règlement', 'Payment'),
  means: both('Moyen', 'Means'),
  terms: both('Conditions', 'Terms'),
  account: both('IBAN', 'IBAN'),
  otherAccount: both('Compte', 'Account'),
  bic: both('BIC', 'BIC'),
  accountName: both('Titulaire', 'Account holder'),
  remittance: both('Référence à rappeler', 'Payment reference'),
  card: both('Carte', 'Card'),
  cardHolder: both('Porteur de la carte', 'Card holder'),
  mandate: both('Mandat (RUM)', 'Mandate reference'),
  creditor: both('Créancier (ICS)', 'Creditor identifier'),
  debitedAccount: both('Compte débité', 'Debited account'),
  payee: both('Bénéficiaire', 'Payee'),
  scanToPay: both('Scanner pour payer', 'Scan to pay'),
  qrAlternative: both('Code QR de virement SEPA', 'SEPA credit transfer QR code'),

  // Other sections.
  precedingInvoices: both('Documents antérieurs', 'Preceding documents'),
  mentions: both('Mentions', 'Legal notices'),
  note: both('Note', 'Note'),
  complement: both('Données complémentaires', 'Further data'),
  attachments: both('Pièces jointes', 'Attachments'),
  embedded: both('jointe', 'embedded'),
  bytes: both('octets', 'bytes'),
  yes: both('oui', 'yes'),
  no: both('non', 'no'),
  codes: both('Codes', 'Codes'),
  vatIdentifier: both('TVA', 'VAT no.'),
  taxRegistration: both('N° fiscal', 'Tax no.'),
  contact: both('Contact', 'Contact'),
  telephone: both('Tél.', 'Tel.'),
} satisfies Record<string, Bilingual>

export type Label = keyof typeof labels
