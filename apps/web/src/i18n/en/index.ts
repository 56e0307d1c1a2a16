import { accounts } from './accounts.ts'
import { companies } from './companies.ts'
import { customers } from './customers.ts'
import { editor } from './editor.ts'
import { events } from './events.ts'
import { form } from './form.ts'
import { invoices } from './invoices.ts'
import { issuing } from './issuing.ts'
import { pdf } from './pdf.ts'
import { products } from './products.ts'
import { received } from './received.ts'
import { shell } from './shell.ts'
import { verdict } from './verdict.ts'

/** Every text of the interface, by feature. */
export const en = {
  accounts,
  companies,
  customers,
  editor,
  events,
  form,
  invoices,
  issuing,
  pdf,
  products,
  received,
  shell,
  verdict,
}
