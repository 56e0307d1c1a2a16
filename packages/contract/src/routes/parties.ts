import { Type } from 'typebox'
import { Customer, CustomerBody, CustomerChange } from '../customer.ts'
import { Id, SearchQuery, page } from '../fields.ts'
import { Product, ProductBody, ProductChange } from '../product.ts'
import { CompanyParams, inCompany, type Route } from './route.ts'

const CustomerParams = Type.Object({ ...CompanyParams.properties, customerId: Id })
const ProductParams = Type.Object({ ...CompanyParams.properties, productId: Id })
const CatalogueQuery = Type.Object({
  ...SearchQuery.properties,
  archived: Type.Optional(Type.Boolean({ default: false })),
})

export const customerRoutes = {
  listCustomers: {
    method: 'GET',
    path: `${inCompany}/customers`,
    summary: 'Customers, latest first',
    permission: 'customer:read',
    params: CompanyParams,
    query: CatalogueQuery,
    response: { 200: page(Customer) },
    problems: [],
  },
  createCustomer: {
    method: 'POST',
    path: `${inCompany}/customers`,
    summary: 'Add a customer',
    permission: 'customer:write',
    params: CompanyParams,
    body: CustomerBody,
    response: { 201: Customer },
    problems: ['invalid-customer'],
  },
  readCustomer: {
    method: 'GET',
    path: `${inCompany}/customers/:customerId`,
    summary: 'A customer',
    permission: 'customer:read',
    params: CustomerParams,
    response: { 200: Customer },
    problems: [],
  },
  changeCustomer: {
    method: 'PUT',
    path: `${inCompany}/customers/:customerId`,
    summary: 'Change or archive a customer; documents already issued keep theirs',
    permission: 'customer:write',
    params: CustomerParams,
    body: CustomerChange,
    response: { 200: Customer },
    problems: ['version-conflict', 'invalid-customer'],
  },
} as const satisfies Record<string, Route>

export const productRoutes = {
  listProducts: {
    method: 'GET',
    path: `${inCompany}/products`,
    summary: 'Goods and services of the catalogue, latest first',
    permission: 'product:read',
    params: CompanyParams,
    query: CatalogueQuery,
    response: { 200: page(Product) },
    problems: [],
  },
  createProduct: {
    method: 'POST',
    path: `${inCompany}/products`,
    summary: 'Add a product',
    permission: 'product:write',
    params: CompanyParams,
    body: ProductBody,
    response: { 201: Product },
    problems: [],
  },
  readProduct: {
    method: 'GET',
    path: `${inCompany}/products/:productId`,
    summary: 'A product',
    permission: 'product:read',
    params: ProductParams,
    response: { 200: Product },
    problems: [],
  },
  changeProduct: {
    method: 'PUT',
    path: `${inCompany}/products/:productId`,
    summary: 'Change or archive a product',
    permission: 'product:write',
    params: ProductParams,
    body: ProductChange,
    response: { 200: Product },
    problems: ['version-conflict'],
  },
} as const satisfies Record<string, Route>
