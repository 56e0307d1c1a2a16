-- Invoices received: kept as they came, read once, never changed.
create table received (
  tenant_id         uuid not null default current_tenant() references tenants,
  id                uuid not null default uuidv7(),
  received_at       timestamptz not null default now(),
  received_by       uuid not null references people,
  file_name         text not null,
  media_type        text not null,
  sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size              integer not null check (size > 0),
  verdict           text not null check (verdict in ('valid', 'invalid', 'unreadable')),
  syntax            text,
  -- The verdict with its layers and findings, as the checks said on the day it came.
  report            jsonb not null,
  document          jsonb,
  unmapped          jsonb not null,
  attachments       jsonb not null,
  seller_name       text,
  seller_identifier text,
  number            text,
  type_code         text,
  issue_date        date,
  due_date          date,
  currency          text,
  gross_amount      numeric,
  due_amount        numeric,
  -- The first of the same seller, number and year.
  duplicate_of      uuid,
  search            text not null,
  primary key (tenant_id, id),
  unique (tenant_id, sha256),
  foreign key (tenant_id, duplicate_of) references received (tenant_id, id)
);
create index received_of_seller on received (tenant_id, seller_identifier, number);

create trigger immutable before update or delete on received for each row execute function refuse_change();
create trigger never_emptied before truncate on received execute function refuse_change();

alter table received enable row level security, force row level security;
create policy tenant_rows on received using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

grant select,
  insert (received_by, file_name, media_type, sha256, size, verdict, syntax, report, document, unmapped, attachments,
    seller_name, seller_identifier, number, type_code, issue_date, due_date, currency, gross_amount, due_amount,
    duplicate_of, search)
  on received to acquit_app;
