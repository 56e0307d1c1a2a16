-- A draft may change and be thrown away. Issuing deletes it and inserts the issued document under the same id.
create table drafts (
  tenant_id     uuid not null default current_tenant() references tenants,
  id            uuid not null default uuidv7(),
  version       integer not null default 1,
  kind          text not null check (kind in ('invoice', 'deposit', 'credit-note')),
  customer_id   uuid,
  draft         jsonb not null,
  -- For lists, computed at each save.
  customer_name text,
  issue_date    date,
  due_date      date,
  currency      text not null,
  net_amount    numeric not null,
  gross_amount  numeric not null,
  due_amount    numeric not null,
  search        text not null,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index drafts_of_customer on drafts (tenant_id, customer_id);

-- The last number taken: one row for each issuing SIREN, series and year, locked while the next is taken. A sequence would
-- leave gaps, because its numbers do not come back with a rollback.
create table number_counters (
  tenant_id     uuid not null default current_tenant() references tenants,
  id            uuid not null default uuidv7(),
  siren         text not null,
  series        text not null check (series in ('invoices', 'creditNotes')),
  year          integer not null,
  last_sequence integer not null,
  last_date     date not null,
  primary key (tenant_id, id),
  unique (tenant_id, siren, series, year)
);

-- Issued documents never change.
create table invoices (
  tenant_id     uuid not null default current_tenant() references tenants,
  id            uuid not null,
  kind          text not null check (kind in ('invoice', 'deposit', 'credit-note')),
  siren         text not null,
  series        text not null check (series in ('invoices', 'creditNotes')),
  year          integer not null,
  sequence      integer not null,
  number        text not null, -- BT-1
  customer_id   uuid not null,
  draft         jsonb not null,
  document      jsonb not null,
  customer_name text not null,
  issue_date    date not null,
  due_date      date,
  currency      text not null,
  net_amount    numeric not null,
  gross_amount  numeric not null,
  due_amount    numeric not null,
  search        text not null,
  created_at    timestamptz not null,
  issued_at     timestamptz not null default now(),
  issued_by     uuid not null references people,
  primary key (tenant_id, id),
  -- Rule G1.45: a number is unique for a seller and a year.
  unique (tenant_id, siren, year, number),
  unique (tenant_id, siren, series, year, sequence),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create index invoices_of_customer on invoices (tenant_id, customer_id);

create table invoice_files (
  tenant_id  uuid not null default current_tenant() references tenants,
  id         uuid not null default uuidv7(),
  invoice_id uuid not null,
  format     text not null check (format in ('factur-x', 'cii', 'ubl', 'json')),
  name       text not null,
  media_type text not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size       integer not null check (size > 0),
  primary key (tenant_id, id),
  unique (tenant_id, invoice_id, format),
  foreign key (tenant_id, invoice_id) references invoices (tenant_id, id)
);

-- Which issued documents a credit note corrects.
create table corrections (
  tenant_id      uuid not null default current_tenant() references tenants,
  id             uuid not null default uuidv7(),
  credit_note_id uuid not null,
  invoice_id     uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, credit_note_id, invoice_id),
  foreign key (tenant_id, credit_note_id) references invoices (tenant_id, id),
  foreign key (tenant_id, invoice_id) references invoices (tenant_id, id)
);
create index corrections_of_invoice on corrections (tenant_id, invoice_id);

create trigger immutable before update or delete on invoices for each row execute function refuse_change();
create trigger never_emptied before truncate on invoices execute function refuse_change();
create trigger immutable before update or delete on invoice_files for each row execute function refuse_change();
create trigger never_emptied before truncate on invoice_files execute function refuse_change();
create trigger immutable before update or delete on corrections for each row execute function refuse_change();
create trigger never_emptied before truncate on corrections execute function refuse_change();

alter table drafts enable row level security, force row level security;
create policy tenant_rows on drafts using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table number_counters enable row level security, force row level security;
create policy tenant_rows on number_counters using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table invoices enable row level security, force row level security;
create policy tenant_rows on invoices using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table invoice_files enable row level security, force row level security;
create policy tenant_rows on invoice_files using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table corrections enable row level security, force row level security;
create policy tenant_rows on corrections using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

grant select, delete,
  insert (kind, customer_id, draft, customer_name, issue_date, due_date, currency, net_amount, gross_amount, due_amount,
    search),
  update (version, kind, customer_id, draft, customer_name, issue_date, due_date, currency, net_amount, gross_amount,
    due_amount, search, updated_at)
  on drafts to acquit_app;
grant select, insert (siren, series, year, last_sequence, last_date), update (last_sequence, last_date)
  on number_counters to acquit_app;
grant select,
  insert (id, kind, siren, series, year, sequence, number, customer_id, draft, document, customer_name, issue_date,
    due_date, currency, net_amount, gross_amount, due_amount, search, created_at, issued_by)
  on invoices to acquit_app;
grant select, insert (invoice_id, format, name, media_type, sha256, size) on invoice_files to acquit_app;
grant select, insert (credit_note_id, invoice_id) on corrections to acquit_app;
