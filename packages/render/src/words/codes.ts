import type { Bilingual } from '@acquit/einvoice'
import { documentType } from './document-types.ts'

const both = (fr: string, en: string): Bilingual => ({ fr, en })

/** BT-23: the fourth mention of decree 2022-1299, the nature of what is sold, is its first letter. */
const nature: Record<string, Bilingual> = {
  B: both('Livraison de biens', 'Supply of goods'),
  S: both('Prestation de services', 'Supply of services'),
  M: both('Biens et services', 'Goods and services'),
}
const frameworkStep: Record<string, Bilingual> = {
  '1': both('', ''),
  '2': both('facture déjà payée', 'invoice already paid'),
  '3': both('paiement direct du sous-traitant', 'direct payment of the subcontractor'),
  '4': both('facture définitive après acompte', 'final invoice after prepayment'),
  '5': both('facture de sous-traitant', 'subcontractor’s invoice'),
  '6': both('facture de cotraitant', 'joint contractor’s invoice'),
  '7': both('TVA déjà déclarée', 'VAT already reported'),
  '8': both('facture multi-vendeurs', 'multi-vendor invoice'),
  '9': both('facture bidirectionnelle', 'bidirectional invoice'),
}
const framework: Record<string, Bilingual> = Object.fromEntries(
  Object.entries(nature).flatMap(([letter, kind]) =>
    Object.entries(frameworkStep).map(([digit, step]) => [
      letter + digit,
      step.fr === '' ? kind : both(`${kind.fr} – ${step.fr}`, `${kind.en} – ${step.en}`),
    ]),
  ),
)

/** UNTDID 5305, as the column of rates says it: in a few letters. */
const vatCategoryShort: Record<string, Bilingual> = {
  E: both('Exonéré', 'Exempt'),
  AE: both('Autoliq.', 'Reverse'),
  K: both('Intracom.', 'Intra-EU'),
  G: both('Export', 'Export'),
  O: both('Hors TVA', 'No VAT'),
}

/** UNTDID 5305, BT-118. */
const vatCategory: Record<string, Bilingual> = {
  S: both('TVA', 'VAT'),
  Z: both('Taux zéro', 'Zero rated'),
  E: both('Exonéré de TVA', 'Exempt from VAT'),
  AE: both('Autoliquidation', 'Reverse charge'),
  K: both('Livraison intracommunautaire', 'Intra-Community supply'),
  G: both('Exportation hors de l’Union', 'Export outside the EU'),
  O: both('Hors champ de la TVA', 'Outside the scope of VAT'),
  L: both('IGIC (Canaries)', 'IGIC (Canary Islands)'),
  M: both('IPSI (Ceuta et Melilla)', 'IPSI (Ceuta and Melilla)'),
}

/** UNTDID 4461, BT-81. */
const paymentMeans: Record<string, Bilingual> = {
  '1': both('Moyen non défini', 'Not defined'),
  '10': both('Espèces', 'Cash'),
  '20': both('Chèque', 'Cheque'),
  '25': both('Chèque certifié', 'Certified cheque'),
  '30': both('Virement', 'Credit transfer'),
  '31': both('Virement bancaire', 'Debit transfer'),
  '42': both('Virement sur compte bancaire', 'Payment to bank account'),
  '48': both('Carte bancaire', 'Bank card'),
  '49': both('Prélèvement', 'Direct debit'),
  '54': both('Carte de crédit', 'Credit card'),
  '55': both('Carte de débit', 'Debit card'),
  '57': both('Accord permanent', 'Standing agreement'),
  '58': both('Virement SEPA', 'SEPA credit transfer'),
  '59': both('Prélèvement SEPA', 'SEPA direct debit'),
  '60': both('Billet à ordre', 'Promissory note'),
  '68': both('Paiement en ligne', 'Online payment service'),
  '97': both('Compensation', 'Clearing between partners'),
  ZZZ: both('Convenu entre les parties', 'Mutually defined'),
}

/** UNTDID 2005, BT-8 as the model has it. */
const taxPoint: Record<string, Bilingual> = {
  '3': both('Date de la facture (débits)', 'Date of the invoice'),
  '35': both('Date de la livraison', 'Date of delivery'),
  '432': both('Encaissement', 'Date of payment'),
}

/** UN/ECE Recommendations 20 and 21: the units that invoices meet most; others print as their code. */
const unit: Record<string, Bilingual> = {
  C62: both('u', 'ea'),
  H87: both('pce', 'pc'),
  EA: both('u', 'ea'),
  XPP: both('pce', 'pc'),
  NAR: both('art.', 'art.'),
  SET: both('jeu', 'set'),
  PR: both('paire', 'pair'),
  LS: both('forfait', 'lump sum'),
  HUR: both('h', 'h'),
  MIN: both('min', 'min'),
  SEC: both('s', 's'),
  DAY: both('jour', 'day'),
  WEE: both('sem.', 'week'),
  MON: both('mois', 'month'),
  QAN: both('trim.', 'quarter'),
  ANN: both('an', 'year'),
  KGM: both('kg', 'kg'),
  GRM: both('g', 'g'),
  TNE: both('t', 't'),
  MTR: both('m', 'm'),
  MMT: both('mm', 'mm'),
  CMT: both('cm', 'cm'),
  KMT: both('km', 'km'),
  MTK: both('m²', 'm²'),
  MTQ: both('m³', 'm³'),
  HAR: both('ha', 'ha'),
  LTR: both('l', 'l'),
  HLT: both('hl', 'hl'),
  MLT: both('ml', 'ml'),
  KWH: both('kWh', 'kWh'),
  MWH: both('MWh', 'MWh'),
  KWT: both('kW', 'kW'),
  P1: both('%', '%'),
  XBX: both('boîte', 'box'),
  XCT: both('carton', 'carton'),
  XPA: both('paquet', 'packet'),
  XPX: both('palette', 'pallet'),
  XSA: both('sac', 'sack'),
  XBO: both('bouteille', 'bottle'),
  E49: both('jour ouvré', 'working day'),
  E51: both('tâche', 'job'),
  E48: both('service', 'service'),
  IE: both('pers.', 'person'),
}

/** ISO 6523 (ICD) and EAS schemes that French parties use (XP Z12-012); one table, since the numbers do not clash. */
const scheme: Record<string, Bilingual> = {
  '0002': both('SIREN', 'SIREN'),
  '0009': both('SIRET', 'SIRET'),
  '0060': both('DUNS', 'DUNS'),
  '0088': both('GLN', 'GLN'),
  '0160': both('GTIN', 'GTIN'),
  '0223': both('TVA intracommunautaire', 'EU VAT number'),
  '0224': both('Code de routage', 'Routing code'),
  '0225': both('Adresse de facturation', 'E-invoicing address'),
  '0226': both('Particulier', 'Private person'),
  '0227': both('Identifiant hors UE', 'Non-EU identifier'),
  '0228': both('RIDET', 'RIDET'),
  '0229': both('Numéro Tahiti', 'Tahiti number'),
  '0231': both('Assujetti unique', 'VAT group'),
  '0238': both('Plateforme agréée', 'Accredited platform'),
  EM: both('Courriel', 'E-mail'),
}

/** UNTDID 4451, BT-21: what a note is about. */
const noteSubject: Record<string, Bilingual> = {
  PMT: both('Indemnité de recouvrement', 'Recovery costs'),
  PMD: both('Pénalités de retard', 'Late payment'),
  AAB: both('Escompte', 'Early payment'),
  REG: both('Forme juridique', 'Legal form'),
  ABL: both('Immatriculation', 'Registration'),
  AAI: both('Informations générales', 'General information'),
  ABU: both('Retenue de garantie', 'Retention'),
  ACC: both('Cession de créance', 'Factoring'),
  BAR: both('Traitement', 'Processing rule'),
  BLU: both('Éco-participation', 'Eco-participation'),
  CUS: both('Douane', 'Customs'),
  DCL: both('Déclaration de l’émetteur', 'Issuer’s declaration'),
  SUR: both('Remarques du vendeur', 'Supplier remarks'),
  TXD: both('Assujetti unique', 'VAT group'),
  AAA: both('Désignation', 'Description'),
  AAJ: both('Conditions', 'Additional conditions'),
  AAK: both('Conditions de prix', 'Price conditions'),
  ADN: both('Autres informations', 'Other information'),
  PUR: both('Achats', 'Purchasing'),
  REV: both('Créances', 'Receivables'),
}

/** UNTDID 5189, reasons of an allowance that trade uses; others print as their code. */
const allowanceReason: Record<string, Bilingual> = {
  '41': both('Bonus pour travaux en avance', 'Bonus for works ahead of schedule'),
  '42': both('Autre bonus', 'Other bonus'),
  '60': both('Remise du fabricant au consommateur', 'Manufacturer’s consumer discount'),
  '62': both('Statut militaire', 'Due to military status'),
  '63': both('Accident du travail', 'Due to work accident'),
  '64': both('Accord particulier', 'Special agreement'),
  '65': both('Défaut de production', 'Production error'),
  '66': both('Nouveau point de vente', 'New outlet discount'),
  '67': both('Échantillon', 'Sample discount'),
  '68': both('Fin de série', 'End-of-range discount'),
  '70': both('Incoterm', 'Incoterm discount'),
  '71': both('Seuil de vente', 'Point of sales threshold allowance'),
  '88': both('Supplément ou déduction de matière', 'Material surcharge or deduction'),
  '95': both('Remise', 'Discount'),
  '100': both('Remise exceptionnelle', 'Special rebate'),
  '102': both('Fidélité', 'Fixed long term'),
  '103': both('Temporaire', 'Temporary'),
  '104': both('Standard', 'Standard'),
  '105': both('Volume annuel', 'Yearly turnover'),
}

/** UNTDID 7161, reasons of a charge that trade uses; others print as their code. */
const chargeReason: Record<string, Bilingual> = {
  AA: both('Publicité', 'Advertising'),
  AAA: both('Télécommunications', 'Telecommunication'),
  ABL: both('Emballage', 'Additional packaging'),
  ADR: both('Autres services', 'Other services'),
  ADT: both('Enlèvement', 'Pick-up'),
  DL: both('Livraison', 'Delivery'),
  FC: both('Port', 'Freight'),
  FI: both('Financement', 'Financing'),
  LA: both('Étiquetage', 'Labelling'),
  PC: both('Conditionnement', 'Packing'),
  SH: both('Manutention particulière', 'Special handling'),
}

/** EXT-FR-FE-163. */
const lineSubtype: Record<string, Bilingual> = {
  DETAIL: both('Détail', 'Detail'),
  GROUP: both('Regroupement', 'Group'),
  INFORMATION: both('Information', 'Information'),
}

export const codeWords = {
  documentType,
  framework,
  vatCategory,
  vatCategoryShort,
  paymentMeans,
  taxPoint,
  unit,
  scheme,
  noteSubject,
  allowanceReason,
  chargeReason,
  lineSubtype,
}

export type CodeList = keyof typeof codeWords
