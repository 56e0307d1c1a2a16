create table customers (
  tenant_id  uuid not null default current_tenant() references tenants,
  id         uuid not null default uuidv7(),
  version    integer not null default 1,
  customer   jsonb not null,
  archived   boolean not null default false,
  -- Words to find it by: lower case, without accents.
  search     text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

create table products (
  tenant_id  uuid not null default current_tenant() references tenants,
  id         uuid not null default uuidv7(),
  version    integer not null default 1,
  product    jsonb not null,
  archived   boolean not null default false,
  search     text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

alter table customers enable row level security, force row level security;
create policy tenant_rows on customers using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table products enable row level security, force row level security;
create policy tenant_rows on products using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

grant select, insert (customer, archived, search), update (version, customer, archived, search, updated_at)
  on customers to acquit_app;
grant select, insert (product, archived, search), update (version, product, archived, search, updated_at)
  on products to acquit_app;
