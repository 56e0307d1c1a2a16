import type { form as french } from '../fr/form.ts'
import type { Translated } from '../translated.ts'

export const form: Translated<typeof french> = {
  required: 'Required.',
  optional: 'optional',
  nothing: 'Nothing by that name.',
  saveFailed: 'Nothing was saved: {{why}}',
  mend: 'Mend the fields reported.',
  unsaved: 'Unsaved changes',
  leave: 'Leave without saving what has changed?',
  siren: 'This SIREN does not exist: check its 9 digits.',
  siret: 'This SIRET does not exist: check its 14 digits.',
  siretOfAnother: 'The first 9 digits are not the SIREN.',
  vatNumber: 'This VAT number is not possible: check it.',
  iban: 'This IBAN is not possible: a digit is probably wrong.',
  bic: 'A BIC has 8 or 11 characters.',
  email: 'This e-mail address is not complete.',
  amount: 'A number, with a comma or a point.',
  address: {
    title: 'Address',
    line1: 'Number and street',
    line2: 'Second line',
    postCode: 'Post code',
    city: 'City',
    country: 'Country',
  },
  contact: {
    title: 'Contact',
    name: 'Name',
    department: 'Department',
    telephone: 'Telephone',
    email: 'E-mail address',
  },
}
