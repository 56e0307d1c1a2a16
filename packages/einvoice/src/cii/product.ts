import { schemed, text, token } from '../binding/codecs.ts'
import { each, group, leaf, wrap } from '../binding/nodes.ts'
import { quantityWithUnit } from './places.ts'

/** BG-32. */
const attributes = each('ram:ApplicableProductCharacteristic', 'attributes', [
  leaf('ram:TypeCode', 'code', token),
  leaf('ram:Description', 'name', text),
  quantityWithUnit('ram:ValueMeasure', 'measure', 'measureUnit'),
  leaf('ram:Value', 'value', text),
])

/** BT-158. */
const classifications = each('ram:DesignatedProductClassification', 'classifications', [
  leaf('ram:ClassCode', 'id', token, {
    attributes: { listID: 'scheme', listVersionID: 'schemeVersion' },
  }),
  leaf('ram:ClassName', 'name', text),
])

const instances = each('ram:IndividualTradeProductInstance', 'instances', [
  leaf('ram:BatchID', 'batchIdentifier', token),
  leaf('ram:SupplierAssignedSerialID', 'serialNumber', token),
])

const includedItems = each('ram:IncludedReferencedProduct', 'includedItems', [
  leaf('ram:ID', 'identifier', token),
  leaf('ram:GlobalID', 'standardIdentifiers', schemed(), { repeats: true }),
  leaf('ram:SellerAssignedID', 'sellerIdentifier', token),
  leaf('ram:BuyerAssignedID', 'buyerIdentifier', token),
  leaf('ram:IndustryAssignedID', 'industryIdentifier', token),
  leaf('ram:Name', 'name', text),
  leaf('ram:Description', 'description', text),
  quantityWithUnit('ram:UnitQuantity', 'quantity', 'unit'),
])

/** BG-31 Item information. */
export const product = group('ram:SpecifiedTradeProduct', 'item', [
  leaf('ram:ID', 'identifier', token),
  leaf('ram:GlobalID', 'standardIdentifier', schemed()),
  leaf('ram:SellerAssignedID', 'sellerIdentifier', token),
  leaf('ram:BuyerAssignedID', 'buyerIdentifier', token),
  leaf('ram:IndustryAssignedID', 'industryIdentifier', token),
  leaf('ram:ModelID', 'modelIdentifier', token),
  leaf('ram:Name', 'name', text),
  leaf('ram:Description', 'description', text),
  leaf('ram:BatchID', 'batchIdentifiers', token, { repeats: true }),
  leaf('ram:BrandName', 'brandName', text),
  leaf('ram:ModelName', 'modelName', text),
  attributes,
  classifications,
  instances,
  wrap('ram:OriginTradeCountry', [leaf('ram:ID', 'originCountry', token)]),
  includedItems,
])
