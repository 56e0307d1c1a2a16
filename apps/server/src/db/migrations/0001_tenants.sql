-- A tenant is one company's space. Everything it owns carries its id, in the primary key and in every foreign key.
-- The role acquit_app, which serves requests, owns nothing and sees only what is granted here.

grant usage on schema public to acquit_app;

-- The tenant of this transaction. Raises when none was set: a forgotten tenant is an error, never an empty page.
create function current_tenant() returns uuid language plpgsql stable as $$
declare
  found text := nullif(current_setting('app.tenant_id', true), '');
begin
  if found is null then
    raise exception 'no tenant is set for this transaction' using errcode = 'insufficient_privilege';
  end if;
  return found::uuid;
end $$;

-- The person of this transaction, when it was opened for a person across their companies.
create function person_if_any() returns uuid language sql stable as $$
  select nullif(current_setting('app.person_id', true), '')::uuid
$$;

create table tenants (
  id         uuid primary key,
  created_at timestamptz not null default now()
);

alter table tenants enable row level security, force row level security;
create policy own_row on tenants using (id = current_tenant()) with check (id = current_tenant());
grant select, insert (id) on tenants to acquit_app;

-- What is law does not change: a trigger says so, even to the owner of the table.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % never change', tg_table_name using errcode = 'restrict_violation';
end $$;
