import type { Rule } from '../rule.ts'
import * as reductions from './allowances-and-charges.ts'
import * as amountCodes from './code-lists-of-amounts.ts'
import * as documentCodes from './code-lists-of-document.ts'
import * as lineCodes from './code-lists-of-lines.ts'
import * as partyCodes from './code-lists-of-parties.ts'
import * as decimals from './decimals.ts'
import * as document from './document.ts'
import * as lines from './lines.ts'
import * as parties from './parties.ts'
import * as payment from './payment.ts'
import * as totals from './totals.ts'
import * as breakdown from './vat-breakdown.ts'
import { vatCategoryRules } from './vat-category-list.ts'

/**
 * Every rule of EN 16931 that a machine can judge, as the norm means it. Written against the official Schematron 1.3.16; where
 * the Schematron of a syntax judges otherwise, `cii.ts` and `ubl.ts` say how and why.
 */
export const en16931Rules: readonly Rule[] = [
  document.specificationIsStated,
  document.invoiceIsNumbered,
  document.invoiceIsDated,
  document.invoiceTypeIsStated,
  document.currencyIsStated,
  document.invoiceHasALine,
  document.taxPointIsADateOrACode,
  document.invoicingPeriodEndsAfterItStarts,
  document.invoicingPeriodHasADate,
  document.supportingDocumentIsReferenced,
  document.precedingInvoiceIsNumbered,
  document.deliveryAddressHasACountry,

  parties.sellerIsNamed,
  parties.buyerIsNamed,
  parties.sellerHasAnAddress,
  parties.sellerAddressHasACountry,
  parties.buyerHasAnAddress,
  parties.buyerAddressHasACountry,
  parties.payeeIsNamedAndIsNotTheSeller,
  parties.taxRepresentativeIsNamed,
  parties.taxRepresentativeHasAnAddress,
  parties.taxRepresentativeAddressHasACountry,
  parties.taxRepresentativeHasAVatIdentifier,
  parties.sellerElectronicAddressHasAScheme,
  parties.buyerElectronicAddressHasAScheme,
  parties.sellerCanBeIdentified,

  payment.paymentMeansIsStated,
  payment.creditTransferHasAnAccount,
  payment.cardNumberIsNotShownWhole,
  payment.creditTransferIsDescribed,

  reductions.documentAllowanceHasAnAmount,
  reductions.documentAllowanceHasAVatCategory,
  reductions.documentAllowanceHasAReason,
  reductions.documentAllowanceHasAReasonOrACode,
  reductions.documentChargeHasAnAmount,
  reductions.documentChargeHasAVatCategory,
  reductions.documentChargeHasAReason,
  reductions.documentChargeHasAReasonOrACode,
  reductions.lineAllowanceHasAnAmount,
  reductions.lineAllowanceHasAReason,
  reductions.lineAllowanceHasAReasonOrACode,
  reductions.lineChargeHasAnAmount,
  reductions.lineChargeHasAReason,
  reductions.lineChargeHasAReasonOrACode,

  lines.lineIsIdentified,
  lines.lineHasAQuantity,
  lines.lineQuantityHasAUnit,
  lines.lineHasANetAmount,
  lines.lineItemIsNamed,
  lines.lineHasANetPrice,
  lines.netPriceIsNotNegative,
  lines.grossPriceIsNotNegative,
  lines.linePeriodEndsAfterItStarts,
  lines.linePeriodHasADate,
  lines.lineHasAVatCategory,
  lines.itemAttributeHasANameAndAValue,
  lines.itemStandardIdentifierHasAScheme,
  lines.itemClassificationHasAScheme,

  totals.linesNetAmountIsStated,
  totals.netAmountIsStated,
  totals.grossAmountIsStated,
  totals.dueAmountIsStated,
  totals.linesNetAmountIsTheSumOfLines,
  totals.allowancesAmountIsTheSumOfAllowances,
  totals.chargesAmountIsTheSumOfCharges,
  totals.netAmountFollowsFromTheSums,
  totals.vatAmountIsTheSumOfTheBreakdown,
  totals.grossAmountIsNetPlusVat,
  totals.dueAmountIsWhatRemainsToPay,
  totals.vatIsGivenInTheAccountingCurrency,

  breakdown.breakdownHasATaxableAmount,
  breakdown.breakdownHasATaxAmount,
  breakdown.breakdownHasACategory,
  breakdown.breakdownHasARate,
  breakdown.taxIsTheTaxableAmountTimesTheRate,
  breakdown.invoiceHasAVatBreakdown,

  decimals.allowanceAmountHasTwoDecimals,
  decimals.allowanceBaseHasTwoDecimals,
  decimals.chargeAmountHasTwoDecimals,
  decimals.chargeBaseHasTwoDecimals,
  decimals.linesNetAmountHasTwoDecimals,
  decimals.allowancesAmountHasTwoDecimals,
  decimals.chargesAmountHasTwoDecimals,
  decimals.netAmountHasTwoDecimals,
  decimals.vatAmountHasTwoDecimals,
  decimals.grossAmountHasTwoDecimals,
  decimals.accountingVatAmountHasTwoDecimals,
  decimals.paidAmountHasTwoDecimals,
  decimals.roundingAmountHasTwoDecimals,
  decimals.dueAmountHasTwoDecimals,
  decimals.taxableAmountHasTwoDecimals,
  decimals.taxAmountHasTwoDecimals,
  decimals.lineNetAmountHasTwoDecimals,
  decimals.lineAllowanceAmountHasTwoDecimals,
  decimals.lineAllowanceBaseHasTwoDecimals,
  decimals.lineChargeAmountHasTwoDecimals,
  decimals.lineChargeBaseHasTwoDecimals,

  documentCodes.invoiceTypeIsListed,
  documentCodes.amountCurrencyIsListed,
  documentCodes.currencyIsListed,
  documentCodes.vatAccountingCurrencyIsListed,
  documentCodes.taxPointDateCodeIsListed,
  documentCodes.noteSubjectIsListed,
  documentCodes.paymentMeansIsListed,
  documentCodes.attachmentTypeIsListed,

  partyCodes.partyIdentifierSchemeIsListed,
  partyCodes.legalRegistrationSchemeIsListed,
  partyCodes.countryIsListed,
  partyCodes.electronicAddressSchemeIsListed,
  partyCodes.deliveryLocationSchemeIsListed,
  partyCodes.vatIdentifierStartsWithACountry,

  lineCodes.objectSchemeIsListed,
  lineCodes.itemClassificationSchemeIsListed,
  lineCodes.originCountryIsListed,
  lineCodes.itemSchemeIsListed,
  lineCodes.unitIsListed,

  amountCodes.vatCategoryIsListed,
  amountCodes.lineVatCategoryIsListed,
  amountCodes.allowanceReasonIsListed,
  amountCodes.chargeReasonIsListed,
  amountCodes.exemptionReasonIsListed,

  ...vatCategoryRules,
]

/** Rules of the norm that no machine can judge: the official tests of them are always true. */
export const notJudged: Readonly<Record<string, string>> = {
  'BR-CO-05': 'BT-98 and BT-97 mean the same reason: a code against free text.',
  'BR-CO-06': 'BT-105 and BT-104 mean the same reason: a code against free text.',
  'BR-CO-07': 'BT-140 and BT-139 mean the same reason: a code against free text.',
  'BR-CO-08': 'BT-145 and BT-144 mean the same reason: a code against free text.',
}
