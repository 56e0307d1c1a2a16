import type { UsualPrefixes } from './names.ts'

const ciiBase = 'urn:un:unece:uncefact:data:standard'
const ublBase = 'urn:oasis:names:specification:ubl:schema:xsd'

/** The namespaces of the invoice syntaxes, by the prefixes that every specification writes them with. */
export const usualPrefixes: UsualPrefixes = new Map([
  [`${ciiBase}:CrossIndustryInvoice:100`, 'rsm'],
  [`${ciiBase}:ReusableAggregateBusinessInformationEntity:100`, 'ram'],
  [`${ciiBase}:QualifiedDataType:100`, 'qdt'],
  [`${ciiBase}:UnqualifiedDataType:100`, 'udt'],
  [`${ublBase}:Invoice-2`, 'ubl'],
  [`${ublBase}:CreditNote-2`, 'cn'],
  [`${ublBase}:CommonAggregateComponents-2`, 'cac'],
  [`${ublBase}:CommonBasicComponents-2`, 'cbc'],
  [`${ublBase}:CommonExtensionComponents-2`, 'ext'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
])
