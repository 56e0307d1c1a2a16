import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { CompanyShell } from './shell/company-shell.tsx'
import { FailedPage, NotFoundPage } from './shell/error-pages.tsx'
import { Root } from './shell/root.tsx'
import { sessionQuery } from './shell/session.ts'
import { queryClient } from './query-client.ts'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/connexion' })
    const first = session.companies[0]
    if (first === undefined) throw redirect({ to: '/nouvelle-societe' })
    const { companyId } = first
    throw redirect({ to: '/societes/$companyId/factures', params: { companyId } })
  },
})

/** Where to go once signed in: an address of ours only. */
const afterSignIn = (search: Record<string, unknown>): { suite?: string } => {
  const { suite } = search
  return typeof suite === 'string' && /^\/(?!\/)/.test(suite) ? { suite } : {}
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: afterSignIn,
  component: lazyRouteComponent(() => import('./accounts/sign-in.tsx'), 'SignInPage'),
})
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/inscription',
  validateSearch: afterSignIn,
  component: lazyRouteComponent(() => import('./accounts/sign-up.tsx'), 'SignUpPage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/connexion', search: { suite: location.href } })
  },
})
const firstCompany = createRoute({
  getParentRoute: () => signedIn,
  path: '/nouvelle-societe',
  component: lazyRouteComponent(() => import('./companies/new-company.tsx'), 'NewCompanyPage'),
})
const company = createRoute({
  getParentRoute: () => signedIn,
  path: '/societes/$companyId',
  component: CompanyShell,
})

const invoices = createRoute({
  getParentRoute: () => company,
  path: '/factures',
  component: lazyRouteComponent(() => import('./invoices/invoice-list.tsx'), 'InvoiceListPage'),
})
const invoice = createRoute({
  getParentRoute: () => company,
  path: '/factures/$invoiceId',
  component: lazyRouteComponent(() => import('./invoices/invoice-page.tsx'), 'InvoicePage'),
})
const received = createRoute({
  getParentRoute: () => company,
  path: '/recues',
  component: lazyRouteComponent(() => import('./received/received-list.tsx'), 'ReceivedListPage'),
})
const receivedOne = createRoute({
  getParentRoute: () => company,
  path: '/recues/$receivedId',
  component: lazyRouteComponent(() => import('./received/received-page.tsx'), 'ReceivedPage'),
})
const customers = createRoute({
  getParentRoute: () => company,
  path: '/clients',
  component: lazyRouteComponent(() => import('./customers/customer-list.tsx'), 'CustomerListPage'),
})
const customer = createRoute({
  getParentRoute: () => company,
  path: '/clients/$customerId',
  component: lazyRouteComponent(() => import('./customers/customer-page.tsx'), 'CustomerPage'),
})
const products = createRoute({
  getParentRoute: () => company,
  path: '/produits',
  component: lazyRouteComponent(() => import('./products/product-list.tsx'), 'ProductListPage'),
})
const product = createRoute({
  getParentRoute: () => company,
  path: '/produits/$productId',
  component: lazyRouteComponent(() => import('./products/product-page.tsx'), 'ProductPage'),
})
const profile = createRoute({
  getParentRoute: () => company,
  path: '/societe',
  component: lazyRouteComponent(() => import('./companies/company-page.tsx'), 'CompanyPage'),
})

const routeTree = root.addChildren([
  home,
  signIn,
  signUp,
  signedIn.addChildren([
    firstCompany,
    company.addChildren([
      invoices,
      invoice,
      received,
      receivedOne,
      customers,
      customer,
      products,
      product,
      profile,
    ]),
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => (
    <FailedPage error={error instanceof Error ? error : new Error(String(error))} reset={reset} />
  ),
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
