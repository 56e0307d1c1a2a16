import { en16931Rules } from '../en16931/index.ts'
import {
  exempt,
  exportation,
  igic,
  intraCommunity,
  ipsi,
  outOfScope,
  reverseCharge,
  standardRate,
  zeroRate,
} from '../en16931/vat-categories.ts'
import type { Rule } from '../rule.ts'
import * as codeLists from './code-lists.ts'
import * as lines from './lines.ts'
import * as totals from './totals.ts'
import {
  categoryIsUsedAndBrokenDown,
  taxIsNearTheRate,
  taxableIsNearTheSum,
  taxableIsNearTheSumOfAllReasons,
  taxableIsNearTheSumOfItsReason,
} from './vat.ts'

/**
 * The rules of EN 16931 that EXTENDED-CTC-FR (XP Z12-012 V1.4) drops: those of every line become rules of the DETAIL lines,
 * sums are right within a cent per amount, a VAT category may have several groups, one for each exemption reason.
 */
export const droppedRules: readonly string[] = [
  ['BR-22', 'BR-23', 'BR-24', 'BR-26', 'BR-27', 'BR-28', 'BR-54'],
  ['BR-CO-04', 'BR-CO-10', 'BR-CO-11', 'BR-CO-12', 'BR-CO-13', 'BR-CO-15', 'BR-CO-17'],
  ['BR-CO-22', 'BR-CO-24', 'BR-CL-10', 'BR-CL-20', 'BR-CL-24'],
  ['BR-S-01', 'BR-S-08', 'BR-S-09', 'BR-S-10', 'BR-Z-01', 'BR-Z-08', 'BR-Z-10'],
  ['BR-E-01', 'BR-E-08', 'BR-AE-01', 'BR-AE-08', 'BR-IC-01', 'BR-IC-08', 'BR-G-01', 'BR-G-08'],
  ['BR-O-01', 'BR-O-02', 'BR-O-03', 'BR-O-04', 'BR-O-08'],
  ['BR-O-11', 'BR-O-12', 'BR-O-13', 'BR-O-14'],
  ['BR-AF-01', 'BR-AF-08', 'BR-AF-10', 'BR-AG-01', 'BR-AG-08', 'BR-AG-10'],
].flat()

const dropped = new Set(droppedRules)

/** The rules that EXTENDED-CTC-FR puts in their place, and those it adds. */
export const frenchExtensionRules: readonly Rule[] = [
  lines.detailHasAQuantity,
  lines.detailQuantityHasAUnit,
  lines.detailHasANetAmount,
  lines.detailHasANetPrice,
  lines.detailHasAVatCategory,
  lines.subtypeIsListed,
  lines.childHasASubtype,
  lines.groupAmountIsTheSumUnderIt,
  lines.parentIsAnotherLine,
  lines.groupsUnderAGroupHaveAmounts,
  lines.attributeHasANameOrACode,
  lines.attributeHasAValueOrAMeasure,

  totals.linesNetAmountIsTheSumOfDetails,
  totals.allowancesAmountIsTheSum,
  totals.chargesAmountIsTheSum,
  totals.netAmountIsTheSum,
  totals.grossAmountIsNearNetPlusVat,
  totals.positiveDueAmountHasADate,

  categoryIsUsedAndBrokenDown('BR-FREXT-S-01', standardRate),
  taxableIsNearTheSum('BR-FREXT-S-08', standardRate),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-S-08ini', standardRate),
  taxableIsNearTheSumOfItsReason('BR-FREXT-S-08rev', standardRate),

  categoryIsUsedAndBrokenDown('BR-FREXT-Z-01', zeroRate),
  taxableIsNearTheSum('BR-FREXT-Z-08', zeroRate),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-Z-08ini', zeroRate),
  taxableIsNearTheSumOfItsReason('BR-FREXT-Z-08rev', zeroRate),

  categoryIsUsedAndBrokenDown('BR-FREXT-E-01', exempt),
  taxableIsNearTheSum('BR-FREXT-E-08', exempt),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-E-08ini', exempt),
  taxableIsNearTheSumOfItsReason('BR-FREXT-E-08rev', exempt),

  categoryIsUsedAndBrokenDown('BR-FREXT-AE-01', reverseCharge),
  taxableIsNearTheSum('BR-FREXT-AE-08', reverseCharge),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-AE-08ini', reverseCharge),
  taxableIsNearTheSumOfItsReason('BR-FREXT-AE-08rev', reverseCharge),

  categoryIsUsedAndBrokenDown('BR-FREXT-IC-01', intraCommunity),
  taxableIsNearTheSum('BR-FREXT-IC-08', intraCommunity),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-IC-08ini', intraCommunity),
  taxableIsNearTheSumOfItsReason('BR-FREXT-IC-08rev', intraCommunity),

  categoryIsUsedAndBrokenDown('BR-FREXT-G-01', exportation),
  taxableIsNearTheSum('BR-FREXT-G-08', exportation),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-G-08ini', exportation),
  taxableIsNearTheSumOfItsReason('BR-FREXT-G-08rev', exportation),

  categoryIsUsedAndBrokenDown('BR-FREXT-O-01', outOfScope),
  taxableIsNearTheSum('BR-FREXT-O-08', outOfScope),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-O-08ini', outOfScope),
  taxableIsNearTheSumOfItsReason('BR-FREXT-O-08rev', outOfScope),

  categoryIsUsedAndBrokenDown('BR-FREXT-AF-01', igic),
  taxableIsNearTheSum('BR-FREXT-AF-08', igic),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-AF-08ini', igic),
  taxableIsNearTheSumOfItsReason('BR-FREXT-AF-08rev', igic),

  categoryIsUsedAndBrokenDown('BR-FREXT-AG-01', ipsi),
  taxableIsNearTheSum('BR-FREXT-AG-08', ipsi),
  taxableIsNearTheSumOfAllReasons('BR-FREXT-AG-08ini', ipsi),
  taxableIsNearTheSumOfItsReason('BR-FREXT-AG-08rev', ipsi),

  taxIsNearTheRate,

  codeLists.itemAttributeCodeIsListed,
  codeLists.partyIdentifierSchemeIsKnown,
  codeLists.priceDiscountReasonIsListed,
  codeLists.chargeReasonIsKnown,
  codeLists.taxChargeIsListed,
  codeLists.attachmentTypeIsKnown,
  codeLists.deliveryTermsAreListed,
]

/** Every rule of the profile: what it keeps of the norm, and its own. Written against EXTENDED-CTC-FR 1.4.0.03. */
export const extendedCtcFrRules: readonly Rule[] = [
  ...en16931Rules.filter(({ id }) => !dropped.has(id)),
  ...frenchExtensionRules,
]

/** Rules of the official list that the model cannot break, and why. */
export const notJudged: Readonly<Record<string, string>> = {
  'BR-FREXT-CL-20-LISTID':
    'The list of a charge reason code is what makes it a reason (BT-105) or a tax (BT-177): readers know no third one.',
  'BR-EXT-CL-07':
    'The test is always true: it asks a code to be a contract reference, which is an element.',
}
