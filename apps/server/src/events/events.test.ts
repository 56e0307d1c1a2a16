import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../db/connection.ts'
import { inTenant, type TenantTx } from '../db/tenant.ts'
import { aDatabase, type TestDatabase } from '../testing/database.ts'
import { recordEvents } from './record-event.ts'
import { verifyEvents } from './verify-events.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.drop())

const subjectId = '01990000-0000-7000-8000-00000000beef'
let tenants = 0

/** A tenant of its own with a history of so many events. */
async function aHistory(events: number): Promise<string> {
  tenants += 1
  const tenantId = `01990000-0000-7000-8000-${String(tenants).padStart(12, '0')}`
  await within(tenantId, (tx) => tx.query('insert into tenants (id) values ($1)', [tenantId]))
  for (let made = 0; made < events; made += 1) await within(tenantId, addOne)
  return tenantId
}

const within = <Value>(tenantId: string, work: (tx: TenantTx) => Promise<Value>) =>
  inTenant(database.pool, tenantId, work)

const addOne = (tx: TenantTx) =>
  recordEvents(tx, [{ kind: 'draft.created', subjectId, data: { b: 1, a: [{ d: 2, c: 3 }] } }])

/** What somebody who owns the database can do, triggers and constraints put aside. */
async function tamper(sql: string): Promise<void> {
  await withClient(database.owner, async (owner) => {
    await owner.query('alter table events disable trigger immutable')
    await owner.query('alter table events drop constraint if exists hash_covers_content_and_past')
    await owner.query(sql)
    await owner.query('alter table events enable trigger immutable')
  })
}

describe('the history of a tenant', () => {
  it('holds, from no event to many, and while others are being added', async () => {
    const none = await aHistory(0)
    expect(await within(none, verifyEvents)).toEqual({ holds: true, events: 0 })
    const tenantId = await aHistory(3)
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? within(tenantId, addOne) : within(tenantId, verifyEvents),
      ),
    )
    expect(verdicts.filter((verdict) => verdict?.holds === false)).toEqual([])
    expect(await within(tenantId, verifyEvents)).toEqual({ holds: true, events: 13 })
  })

  it('has no fork and no gap, however many add to it at once', async () => {
    const tenantId = await aHistory(0)
    await Promise.all(Array.from({ length: 25 }, () => within(tenantId, addOne)))
    const { rows } = await within(tenantId, (tx) =>
      tx.query<{ sequence: number }>('select sequence from events order by sequence'),
    )
    expect(rows.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 25 }, (_, i) => i + 1),
    )
    expect((await within(tenantId, verifyEvents)).holds).toBe(true)
  })

  it('hashes the same text whatever the order in which data was written', async () => {
    const tenantId = await aHistory(1)
    const { rows } = await within(tenantId, (tx) =>
      tx.query<{ content: string }>('select content from events'),
    )
    expect(rows[0]?.content).toMatch(/"data":\{"a":\[\{"c":3,"d":2\}\],"b":1\}\}$/)
  })

  it.each([
    [
      'changes',
      (id: string) =>
        `update events set content = replace(content, 'created', 'deleted') where sequence = 3 and tenant_id = '${id}'`,
      3,
    ],
    [
      'takes away',
      (id: string) => `delete from events where sequence = 3 and tenant_id = '${id}'`,
      3,
    ],
    [
      'takes away the last of',
      (id: string) => `delete from events where sequence = 5 and tenant_id = '${id}'`,
      5,
    ],
  ])('shows where somebody %s a link', async (_, sql, brokenAt) => {
    const tenantId = await aHistory(5)
    await tamper(sql(tenantId))
    const verdict = await within(tenantId, verifyEvents)
    expect(verdict).toEqual({ holds: false, events: brokenAt - 1, brokenAt })
  })
})
