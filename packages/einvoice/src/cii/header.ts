import { text, token } from '../binding/codecs.ts'
import { each, fixed, group, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import {
  buyerNodes,
  deliverToNodes,
  extendedPartyNodes,
  sellerNodes,
  taxRepresentativeNodes,
} from './party.ts'
import { day, deliveryTerms, flag, hasTypeCode, reference } from './places.ts'

export const context = wrap(
  'rsm:ExchangedDocumentContext',
  [
    flag('ram:TestIndicator', 'isTest'),
    wrap('ram:BusinessProcessSpecifiedDocumentContextParameter', [
      leaf('ram:ID', 'businessProcess', token),
    ]),
    wrap('ram:GuidelineSpecifiedDocumentContextParameter', [
      leaf('ram:ID', 'specification', token),
    ]),
  ],
  { always: true },
)

export const exchangedDocument = wrap(
  'rsm:ExchangedDocument',
  [
    leaf('ram:ID', 'number', token),
    leaf('ram:Name', 'documentName', text),
    leaf('ram:TypeCode', 'typeCode', token),
    day('ram:IssueDateTime', 'issueDate'),
    flag('ram:CopyIndicator', 'isCopy'),
    leaf('ram:LanguageID', 'language', token),
    each('ram:IncludedNote', 'notes', [
      leaf('ram:ContentCode', 'contentCode', token),
      leaf('ram:Content', 'text', text),
      leaf('ram:SubjectCode', 'subjectCode', token),
    ]),
    wrap('ram:EffectiveSpecifiedPeriod', [day('ram:CompleteDateTime', 'contractualDueDate')]),
  ],
  { always: true },
)

/** UNTDID 1001 codes that tell what an `AdditionalReferencedDocument` is. */
const referenceType = { tenderOrLot: '50', invoicedObject: '130', supportingDocument: '916' }

const additionalDocuments: readonly BindingNode[] = [
  wrap(
    'ram:AdditionalReferencedDocument',
    [
      leaf('ram:IssuerAssignedID', 'tenderOrLotReference', token),
      fixed('ram:TypeCode', referenceType.tenderOrLot),
    ],
    { when: hasTypeCode(referenceType.tenderOrLot) },
  ),
  each(
    'ram:AdditionalReferencedDocument',
    'invoicedObjects',
    [
      leaf('ram:IssuerAssignedID', 'id', token),
      fixed('ram:TypeCode', referenceType.invoicedObject),
      leaf('ram:ReferenceTypeCode', 'scheme', token),
    ],
    hasTypeCode(referenceType.invoicedObject),
  ),
  each(
    'ram:AdditionalReferencedDocument',
    'supportingDocuments',
    [
      leaf('ram:IssuerAssignedID', 'reference', token),
      leaf('ram:URIID', 'location', token),
      fixed('ram:TypeCode', referenceType.supportingDocument),
      leaf('ram:Name', 'description', text),
      leaf('ram:AttachmentBinaryObject', 'attachment.content', token, {
        attributes: { mimeCode: 'attachment.mimeCode', filename: 'attachment.fileName' },
      }),
    ],
    hasTypeCode(referenceType.supportingDocument),
  ),
]

/** BT-11; the XML schema demands a name, for which EN 16931-3-3 has these words. */
const project = wrap('ram:SpecifiedProcuringProject', [
  leaf('ram:ID', 'projectReference', token),
  leaf('ram:Name', 'projectName', text, { otherwise: 'Project reference' }),
])

export const agreement = wrap(
  'ram:ApplicableHeaderTradeAgreement',
  [
    leaf('ram:BuyerReference', 'buyerReference', text),
    group('ram:SellerTradeParty', 'seller', sellerNodes),
    group('ram:BuyerTradeParty', 'buyer', buyerNodes),
    group('ram:SalesAgentTradeParty', 'sellerAgent', extendedPartyNodes),
    group('ram:SellerTaxRepresentativeTradeParty', 'taxRepresentative', taxRepresentativeNodes),
    deliveryTerms,
    reference('ram:SellerOrderReferencedDocument', {
      number: 'salesOrderReference',
      date: 'salesOrderDate',
    }),
    reference('ram:BuyerOrderReferencedDocument', {
      number: 'purchaseOrderReference',
      date: 'purchaseOrderDate',
    }),
    reference('ram:QuotationReferencedDocument', {
      number: 'quotationReference',
      date: 'quotationDate',
    }),
    reference('ram:ContractReferencedDocument', {
      number: 'contractReference',
      type: 'contractType',
      date: 'contractDate',
    }),
    ...additionalDocuments,
    group('ram:BuyerAgentTradeParty', 'buyerAgent', extendedPartyNodes),
    project,
  ],
  { always: true },
)

export const delivery = wrap(
  'ram:ApplicableHeaderTradeDelivery',
  [
    group('ram:ShipToTradeParty', 'delivery', deliverToNodes),
    wrap('ram:ActualDeliverySupplyChainEvent', [day('ram:OccurrenceDateTime', 'delivery.date')]),
    reference('ram:DespatchAdviceReferencedDocument', {
      number: 'despatchAdviceReference',
      date: 'despatchAdviceDate',
    }),
    reference('ram:ReceivingAdviceReferencedDocument', {
      number: 'receivingAdviceReference',
      date: 'receivingAdviceDate',
    }),
    reference('ram:DeliveryNoteReferencedDocument', {
      number: 'deliveryNoteReference',
      date: 'deliveryNoteDate',
    }),
  ],
  { always: true },
)
