create table companies (
  tenant_id  uuid not null default current_tenant() references tenants,
  id         uuid not null default current_tenant(),
  version    integer not null default 1,
  company    jsonb not null,
  name       text not null generated always as (company ->> 'name') stored,
  siren      text not null generated always as (company ->> 'siren') stored,
  -- SHA-256 of the logo in the file store.
  logo       text check (logo ~ '^[0-9a-f]{64}$'),
  logo_type  text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint one_company_a_tenant check (id = tenant_id),
  constraint a_logo_has_a_type check ((logo is null) = (logo_type is null))
);

create table memberships (
  tenant_id  uuid not null default current_tenant() references tenants,
  id         uuid not null default uuidv7(),
  person_id  uuid not null references people,
  role       text not null check (role in ('owner', 'accountant', 'member', 'reader')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, person_id)
);
create index memberships_of_person on memberships (person_id, tenant_id);

-- These two alone may be read by a person across their companies; a transaction is one or the other, never both.
alter table memberships enable row level security, force row level security;
create policy tenant_rows on memberships
  using (case when person_if_any() is null then tenant_id = current_tenant() else person_id = person_if_any() end)
  with check (tenant_id = current_tenant());

alter table companies enable row level security, force row level security;
create policy tenant_rows on companies
  using (
    case
      when person_if_any() is null then tenant_id = current_tenant()
      else exists (
        select from memberships
        where memberships.tenant_id = companies.tenant_id and memberships.person_id = person_if_any()
      )
    end
  )
  with check (tenant_id = current_tenant());

grant select, insert (company), update (version, company, logo, logo_type, updated_at) on companies to acquit_app;
grant select, insert (person_id, role) on memberships to acquit_app;
