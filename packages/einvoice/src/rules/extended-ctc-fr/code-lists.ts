import { amended, codeList } from '../../codelists/code-list.ts'
import { identifierSchemes } from '../../codelists/generated/identifier-schemes.ts'
import { itemAttributeCodes } from '../../codelists/generated/item-attribute-codes.ts'
import { mimeTypes } from '../../codelists/generated/mime-types.ts'
import { taxCharges } from '../../codelists/generated/tax-charges.ts'
import {
  chargeReasonIsIn,
  priceDiscountReasonIsUnlisted,
  reasonCodeIsUnlisted,
} from '../en16931/code-lists-of-amounts.ts'
import { attachmentTypeIsIn } from '../en16931/code-lists-of-document.ts'
import { partyIdentifierSchemeIsIn } from '../en16931/code-lists-of-parties.ts'
import { all, eachOf } from '../judging.ts'
import { unlisted } from '../listed.ts'
import type { Rule } from '../rule.ts'

const source = 'FNFE-MPE, EXTENDED-CTC-FR Schematron 1.4.0.03'

/** `SE` and `BY`: identifiers that the seller or the buyer gave, outside any public scheme. */
export const partyIdentifierSchemeIsKnown = partyIdentifierSchemeIsIn(
  'BR-FREXT-CL-10',
  amended(identifierSchemes, { source, add: ['SE', 'BY'] }),
)

export const chargeReasonIsKnown = chargeReasonIsIn('BR-FREXT-CL-20', reasonCodeIsUnlisted)

export const attachmentTypeIsKnown = attachmentTypeIsIn(
  'BR-FREXT-CL-24',
  amended(mimeTypes, { source, add: ['application/xml', 'text/xml'] }),
)

export const taxChargeIsListed = {
  id: 'BR-FREXT-CL-20-TAX',
  terms: ['BT-177', 'BT-193'],
  severity: 'fatal',
  text: {
    en: 'The type of a tax charged beside VAT (BT-177, BT-193) must be a code of UNTDID 5153.',
    fr: 'Le type d’une taxe facturée hors TVA (BT-177, BT-193) doit être un code UNTDID 5153.',
  },
  breaches: ({ charges, lines }) =>
    all(
      eachOf('charges', charges, taxIsUnlisted),
      eachOf('lines', lines, (line) => eachOf('charges', line.charges, taxIsUnlisted)),
    ),
} satisfies Rule

const taxIsUnlisted = ({ taxTypeCode }: { readonly taxTypeCode?: string }) =>
  unlisted(taxCharges, taxTypeCode, 'taxTypeCode')

export const priceDiscountReasonIsListed = {
  id: 'BR-FREXT-CL-19-GP',
  terms: ['EXT-FR-FE-196'],
  severity: 'fatal',
  text: {
    en: 'The reason code of an item price discount (EXT-FR-FE-196) must be one of UNTDID 5189 that the norm allows.',
    fr: 'Le code de motif d’un rabais sur le prix (EXT-FR-FE-196) doit être un code UNTDID 5189 que la norme admet.',
  },
  breaches: priceDiscountReasonIsUnlisted,
} satisfies Rule

const incoterms = codeList({
  name: 'Incoterms',
  version: '2020',
  source,
  codes: '1 2 CFR CIF CIP CPT DAP DDP DPU EXW FAS FCA FOB',
})

export const deliveryTermsAreListed = {
  id: 'BR-FREXT-CL-27',
  terms: ['BT-X-145', 'BT-X-562'],
  severity: 'fatal',
  text: {
    en: 'Delivery terms must be an Incoterms 2020 code, or 1 or 2.',
    fr: 'Les conditions de livraison doivent être un code Incoterms 2020, ou 1 ou 2.',
  },
  breaches: ({ deliveryTerms, lines }) =>
    all(
      unlisted(incoterms, deliveryTerms?.code, 'deliveryTerms.code'),
      eachOf('lines', lines, (line) =>
        unlisted(incoterms, line.deliveryTerms?.code, 'deliveryTerms.code'),
      ),
    ),
} satisfies Rule

export const itemAttributeCodeIsListed = {
  id: 'BR-FREXT-04',
  terms: ['EXT-FR-FE-159'],
  severity: 'fatal',
  text: {
    en: 'The code of an item attribute (EXT-FR-FE-159) must be one of UNTDID 6313 or of its Factur-X extension.',
    fr: 'Le code d’un attribut d’article (EXT-FR-FE-159) doit être un code UNTDID 6313 ou de son extension Factur-X.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      eachOf('item.attributes', item?.attributes ?? [], ({ code }) =>
        unlisted(itemAttributeCodes, code, 'code'),
      ),
    ),
} satisfies Rule
