-- The history of a tenant: append-only, each row bound to the one before by its hash.
create table events (
  tenant_id     uuid not null default current_tenant() references tenants,
  id            uuid not null default uuidv7(),
  sequence      bigint not null,
  at            timestamptz not null,
  kind          text not null,
  subject_id    uuid,
  person_id     uuid references people,
  -- The canonical JSON that is hashed: it repeats the columns, so that the chain verifies from these texts alone.
  content       text not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash          bytea not null,
  primary key (tenant_id, id),
  unique (tenant_id, sequence),
  -- No fork: two rows cannot follow the same one.
  unique (tenant_id, previous_hash),
  constraint hash_covers_content_and_past
    check (hash = sha256(previous_hash || convert_to(content, 'UTF8')))
);
create index events_of_subject on events (tenant_id, subject_id, sequence);

create trigger immutable before update or delete on events for each row execute function refuse_change();
create trigger never_emptied before truncate on events execute function refuse_change();

-- The last link, locked while the next is made.
create table event_heads (
  tenant_id uuid not null default current_tenant() references tenants,
  id        uuid not null default current_tenant(),
  sequence  bigint not null,
  hash      bytea not null,
  primary key (tenant_id, id),
  constraint one_head_a_tenant check (id = tenant_id)
);

alter table events enable row level security, force row level security;
create policy tenant_rows on events using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table event_heads enable row level security, force row level security;
create policy tenant_rows on event_heads using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

grant select, insert (sequence, at, kind, subject_id, person_id, content, previous_hash, hash) on events to acquit_app;
grant select, insert (sequence, hash), update (sequence, hash) on event_heads to acquit_app;
