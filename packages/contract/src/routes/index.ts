import { accountRoutes } from './accounts.ts'
import { companyRoutes } from './companies.ts'
import { invoiceRoutes } from './invoices.ts'
import { customerRoutes, productRoutes } from './parties.ts'
import { receivedRoutes } from './received.ts'

/** The whole API, one entry a route. */
export const routes = {
  ...accountRoutes,
  ...companyRoutes,
  ...customerRoutes,
  ...productRoutes,
  ...invoiceRoutes,
  ...receivedRoutes,
} as const

export type RouteName = keyof typeof routes
