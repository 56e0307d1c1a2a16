import { Type } from 'typebox'
import { AuditEvent } from '../event.ts'
import { Id, PageQuery, page } from '../fields.ts'
import { Received, ReceivedQuery, ReceivedSummary } from '../received.ts'
import { Bytes, CompanyParams, inCompany, type Route } from './route.ts'

const ReceivedParams = Type.Object({ ...CompanyParams.properties, receivedId: Id })
const one = `${inCompany}/received/:receivedId`

export const receivedRoutes = {
  listReceived: {
    method: 'GET',
    path: `${inCompany}/received`,
    summary: 'Invoices received, latest first',
    permission: 'received:read',
    params: CompanyParams,
    query: ReceivedQuery,
    response: { 200: page(ReceivedSummary) },
    problems: [],
  },
  uploadReceived: {
    method: 'POST',
    path: `${inCompany}/received`,
    summary:
      'Keep an invoice received (PDF or XML, 20 MB at most): 201 when new, 200 when these very bytes were already kept',
    permission: 'received:write',
    params: CompanyParams,
    upload: true,
    response: { 200: Received, 201: Received },
    problems: ['too-large', 'unsupported-file'],
  },
  readReceived: {
    method: 'GET',
    path: one,
    summary: 'An invoice received: what it says, and what the checks say of it',
    permission: 'received:read',
    params: ReceivedParams,
    response: { 200: Received },
    problems: [],
  },
  readOriginal: {
    method: 'GET',
    path: `${one}/original`,
    summary: 'The file received, byte for byte',
    permission: 'received:read',
    params: ReceivedParams,
    response: { 200: Bytes },
    file: 'application/octet-stream',
    problems: [],
  },
  readView: {
    method: 'GET',
    path: `${one}/view`,
    summary: 'A readable PDF: the one received, else one laid out from its XML',
    permission: 'received:read',
    params: ReceivedParams,
    response: { 200: Bytes },
    file: 'application/pdf',
    problems: ['cannot-render'],
  },
  readAttachment: {
    method: 'GET',
    path: `${one}/attachments/:index`,
    summary: 'A file attached to an invoice received',
    permission: 'received:read',
    params: Type.Object({
      ...ReceivedParams.properties,
      index: Type.Integer({ minimum: 0, maximum: 9999 }),
    }),
    response: { 200: Bytes },
    file: 'application/octet-stream',
    problems: [],
  },
  listReceivedEvents: {
    method: 'GET',
    path: `${one}/events`,
    summary: 'The history of an invoice received, latest first',
    permission: 'received:read',
    params: ReceivedParams,
    query: PageQuery,
    response: { 200: page(AuditEvent) },
    problems: [],
  },
} as const satisfies Record<string, Route>
