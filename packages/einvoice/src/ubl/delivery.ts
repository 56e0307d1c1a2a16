import { schemed, text, token } from '../binding/codecs.ts'
import { each, group, leaf, wrap } from '../binding/nodes.ts'
import { day } from './codecs.ts'
import { address, deliveryParty } from './party.ts'

/** BG-13 and BG-15. */
export const delivery = wrap('cac:Delivery', [
  leaf('cbc:ActualDeliveryDate', 'delivery.date', day),
  wrap('cac:DeliveryLocation', [
    leaf('cbc:ID', 'delivery.locationIdentifier', schemed()),
    group('cac:Address', 'delivery.address', address),
  ]),
  group('cac:DeliveryParty', 'delivery', deliveryParty('partyName')),
])

/** EXT-FR-FE-BG-10 and EXT-FR-FE-158: the place has room for one identifier, the party has the others. */
export const lineDelivery = wrap('cac:Delivery', [
  leaf('cbc:ActualDeliveryDate', 'deliveryDate', day),
  group('cac:DeliveryLocation', 'deliverTo', [
    leaf('cbc:ID', 'identifiers', schemed(), { repeats: true, items: [0, 1] }),
    group('cac:Address', 'address', address),
  ]),
  group(
    'cac:DeliveryParty',
    'deliverTo',
    deliveryParty('name', [
      each(
        'cac:PartyIdentification',
        'identifiers',
        [leaf('cbc:ID', 'id', token, { attributes: { schemeID: 'scheme' } })],
        undefined,
        [1, Infinity],
      ),
    ]),
  ),
])

/** Incoterms, of the document or of one line. */
export const deliveryTerms = group('cac:DeliveryTerms', 'deliveryTerms', [
  leaf('cbc:ID', 'code', token),
  wrap('cac:DeliveryLocation', [
    leaf('cbc:Name', 'locationName', text),
    wrap('cac:Address', [
      wrap('cac:Country', [leaf('cbc:IdentificationCode', 'locationCountry', token)]),
    ]),
  ]),
])
