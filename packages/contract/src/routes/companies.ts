import { Type } from 'typebox'
import { Company, CompanyBody, CompanyChange } from '../company.ts'
import { AuditEvent } from '../event.ts'
import { PageQuery, page } from '../fields.ts'
import { Membership } from '../session.ts'
import { Bytes, CompanyParams, Nothing, inCompany, type Route } from './route.ts'

export const companyRoutes = {
  listCompanies: {
    method: 'GET',
    path: '/api/companies',
    summary: 'The companies of the person signed in',
    permission: 'signed-in',
    query: PageQuery,
    response: { 200: page(Membership) },
    problems: ['not-signed-in'],
  },
  createCompany: {
    method: 'POST',
    path: '/api/companies',
    summary: 'Create a company and become its owner',
    permission: 'signed-in',
    body: CompanyBody,
    response: { 201: Company },
    problems: ['not-signed-in', 'cross-site-request', 'invalid-company', 'number-too-long'],
  },
  readCompany: {
    method: 'GET',
    path: inCompany,
    summary: 'The profile of a company',
    permission: 'company:read',
    params: CompanyParams,
    response: { 200: Company },
    problems: [],
  },
  changeCompany: {
    method: 'PUT',
    path: inCompany,
    summary: 'Change the profile of a company; documents already issued keep theirs',
    permission: 'company:write',
    params: CompanyParams,
    body: CompanyChange,
    response: { 200: Company },
    problems: ['version-conflict', 'invalid-company', 'number-too-long', 'numbering-started'],
  },
  readLogo: {
    method: 'GET',
    path: `${inCompany}/logo`,
    summary: 'The logo of a company, PNG or JPEG',
    permission: 'company:read',
    params: CompanyParams,
    response: { 200: Bytes },
    file: 'image/*',
    problems: [],
  },
  replaceLogo: {
    method: 'PUT',
    path: `${inCompany}/logo`,
    summary: 'Replace the logo: PNG or JPEG of 1 MB at most',
    permission: 'company:write',
    params: CompanyParams,
    upload: true,
    response: { 204: Nothing },
    problems: ['too-large', 'unsupported-file'],
  },
  removeLogo: {
    method: 'DELETE',
    path: `${inCompany}/logo`,
    summary: 'Remove the logo',
    permission: 'company:write',
    params: CompanyParams,
    response: { 204: Nothing },
    problems: [],
  },
  listCompanyEvents: {
    method: 'GET',
    path: `${inCompany}/events`,
    summary: 'The history of a company, latest first, with its chain of hashes',
    permission: 'event:read',
    params: CompanyParams,
    query: PageQuery,
    response: { 200: page(AuditEvent) },
    problems: [],
  },
  verifyEvents: {
    method: 'POST',
    path: `${inCompany}/events/verification`,
    summary: 'Walk the whole chain of hashes and say whether it holds',
    permission: 'event:read',
    params: CompanyParams,
    response: {
      200: Type.Object({
        holds: Type.Boolean(),
        events: Type.Integer(),
        brokenAt: Type.Optional(Type.Integer()),
      }),
    },
    problems: [],
  },
} as const satisfies Record<string, Route>
