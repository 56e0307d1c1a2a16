import type { products as french } from '../fr/products.ts'
import type { Translated } from '../translated.ts'

export const products: Translated<typeof french> = {
  title: 'Products',
  search: 'Search products',
  new: 'New product',
  archived: 'Show archived products',
  isArchived: 'Archived',
  none: 'No product yet',
  noneText:
    'A catalogue saves time, but nothing forces you to have one: an invoice line can be typed freely.',
  nothing: 'No product matches this search.',
  fields: {
    name: 'Name',
    reference: 'Reference',
    description: 'Description',
    kind: 'Kind',
    goods: 'Goods',
    services: 'Service',
    unit: 'Unit',
    unitPrice: 'Unit price excl. VAT',
    vat: 'VAT',
  },
  create: 'Create the product',
  save: 'Save',
  created: '{{name}} has been created.',
  saved: '{{name}} has been saved.',
  archive: 'Archive',
  restore: 'Put back in use',
  reload: 'Take the latest version',
  conflict: 'This product has changed meanwhile.',
  perUnit: '{{price}} / {{unit}}',
}
