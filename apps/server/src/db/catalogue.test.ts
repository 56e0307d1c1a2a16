import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDatabase, type TestDatabase } from '../testing/database.ts'
import { withClient } from './connection.ts'
import { inTenant } from './tenant.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.drop())

const asOwner = async <Row extends object>(sql: string): Promise<Row[]> =>
  withClient(database.owner, async (client) => (await client.query(sql)).rows as Row[])

/** Tables that belong to people or to the house, and to no tenant. */
const withoutTenant = [
  'account_events',
  'migrations',
  'people',
  'rate_limits',
  'refresh_tokens',
  'sessions',
]

const tenantTables = () =>
  asOwner<{ name: string; enabled: boolean; forced: boolean; oid: number }>(`
    select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced, pg_class.oid
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname <> all ('{${withoutTenant.join(',')}}') order by relname`)

describe('the catalogue of the database', () => {
  it('has row-level security enabled and forced on every tenant table', async () => {
    const tables = await tenantTables()
    expect(tables.length).toBeGreaterThan(10)
    expect(tables.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([])
  })

  it('checks what is read and what is written, by the tenant alone', async () => {
    const tables = await tenantTables()
    const policies = await asOwner<{ name: string; reads: string; writes: string | null }>(`
      select polrelid::regclass::text as name, pg_get_expr(polqual, polrelid) as reads,
        pg_get_expr(polwithcheck, polrelid) as writes from pg_policy order by 1`)
    expect(policies.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
    for (const { name, reads, writes } of policies) {
      const column = name === 'tenants' ? 'id' : 'tenant_id'
      expect(writes).toBe(`(${column} = current_tenant())`)
      // These two may also be read by a person across their companies.
      const isPersons = ['companies', 'memberships'].includes(name)
      expect(reads.includes('person_if_any()')).toBe(isPersons)
      expect(isPersons || reads === writes).toBe(true)
    }
  })

  it('begins every key and every foreign key between tenants with the tenant', async () => {
    const constraints = await asOwner<{
      name: string
      type: string
      first: string
      target: string
    }>(`
      select conrelid::regclass::text as name, contype as type, attname as first,
        coalesce(nullif(confrelid, 0)::regclass::text, '') as target
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')`)
    const leaks = constraints.filter(
      ({ name, first, target }) =>
        !withoutTenant.includes(name) &&
        name !== 'tenants' &&
        first !== 'tenant_id' &&
        !withoutTenant.includes(target),
    )
    expect(leaks).toEqual([])
  })

  it('lets the app own nothing, bypass nothing, and create nothing', async () => {
    const [role] = await asOwner<Record<string, boolean>>(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = 'acquit_app'`,
    )
    expect(new Set(Object.values(role ?? {}))).toEqual(new Set([false]))
    const owned = await asOwner(
      `select relname from pg_class where relowner = 'acquit_app'::regrole`,
    )
    expect(owned).toEqual([])
    await expect(database.pool.query('create table mine (id int)')).rejects.toThrow(/permission/)
  })

  it('lets the app change or delete no row of what is law', async () => {
    const granted = await asOwner<{ name: string; privilege: string }>(`
      select table_name as name, privilege_type as privilege from information_schema.role_column_grants
      where grantee = 'acquit_app' and privilege_type = 'UPDATE'
      union select table_name, privilege_type from information_schema.role_table_grants
      where grantee = 'acquit_app' and privilege_type in ('DELETE', 'TRUNCATE')`)
    const changeable = new Set(granted.map(({ name }) => name))
    for (const name of [
      'invoices',
      'invoice_files',
      'corrections',
      'events',
      'received',
      'account_events',
    ]) {
      expect(changeable).not.toContain(name)
    }
  })

  it('refuses changes of what is law even to its owner', async () => {
    const triggers = await asOwner<{ name: string }>(`
      select tgrelid::regclass::text as name from pg_trigger where tgname = 'immutable' order by 1`)
    expect(triggers.map(({ name }) => name)).toEqual([
      'account_events',
      'corrections',
      'events',
      'invoice_files',
      'invoices',
      'received',
    ])
  })
})

describe('a tenant', () => {
  const one = '01990000-0000-7000-8000-000000000001'
  const other = '01990000-0000-7000-8000-000000000002'
  const add = (tenantId: string) =>
    inTenant(database.pool, tenantId, async (tx) => {
      await tx.query('insert into tenants (id) values ($1)', [tenantId])
      const sql = `insert into customers (customer, search) values ('{}', 'x') returning id`
      return (await tx.query<{ id: string }>(sql)).rows[0]?.id
    })

  it('must be named: a query without one is an error, not an empty page', async () => {
    await expect(database.pool.query('select * from customers')).rejects.toThrow(/no tenant is set/)
  })

  it('sees no row of another, and cannot write one under its name', async () => {
    await add(one)
    await add(other)
    const seen = await inTenant(database.pool, one, (tx) =>
      tx.query<{ tenant_id: string }>('select tenant_id from customers'),
    )
    expect(seen.rows).toEqual([{ tenant_id: one }])
    const forged = inTenant(database.pool, one, (tx) =>
      tx.query(`insert into tenants (id) values ('01990000-0000-7000-8000-000000000003')`),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
    const named = inTenant(database.pool, one, (tx) =>
      tx.query(
        `insert into customers (tenant_id, customer, search) values ('${other}', '{}', 'x')`,
      ),
    )
    await expect(named).rejects.toThrow(/permission denied/)
  })

  it('cannot point to a row of another', async () => {
    const theirs = await add('01990000-0000-7000-8000-000000000004')
    const pointing = inTenant(database.pool, one, (tx) =>
      tx.query(
        `insert into drafts (kind, customer_id, draft, currency, net_amount, gross_amount, due_amount, search)
         values ('invoice', $1, '{}', 'EUR', 0, 0, 0, '')`,
        [theirs],
      ),
    )
    await expect(pointing).rejects.toThrow(/foreign key/)
  })

  it('leaves nothing behind on the connection it used', async () => {
    await inTenant(database.pool, one, (tx) => tx.query('select 1'))
    await expect(database.pool.query('select * from customers')).rejects.toThrow(/no tenant is set/)
  })

  it('keeps nothing of a transaction that throws or whose result is a failure', async () => {
    const count = () =>
      inTenant(database.pool, one, async (tx) => (await tx.query('select from customers')).rowCount)
    const before = await count()
    const insert = `insert into customers (customer, search) values ('{}', 'x')`
    const failed = await inTenant(database.pool, one, async (tx) => {
      await tx.query(insert)
      return { ok: false, error: 'refused' } as const
    })
    expect(failed.ok).toBe(false)
    const thrown = inTenant(database.pool, one, async (tx) => {
      await tx.query(insert)
      throw new Error('a fault')
    })
    await expect(thrown).rejects.toThrow('a fault')
    expect(await count()).toBe(before)
  })
})
