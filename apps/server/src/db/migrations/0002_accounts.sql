-- People and their sessions belong to no tenant: one person may work in many companies.

create table people (
  id            uuid primary key default uuidv7(),
  email         text not null,
  -- As compared: lower case.
  email_key     text not null unique,
  name          text not null,
  password_hash text not null,
  created_at    timestamptz not null default now()
);
grant select, insert (email, email_key, name, password_hash), update (password_hash) on people to acquit_app;

-- A sign-in. Its refresh tokens form a family: when a spent one comes back, the whole family ends.
create table sessions (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references people,
  created_at timestamptz not null default now(),
  ended_at   timestamptz,
  ended_why  text check (ended_why in ('signed-out', 'reused')),
  constraint an_end_has_a_reason check ((ended_at is null) = (ended_why is null))
);
create index sessions_of_person on sessions (person_id);
grant select, insert (person_id), update (ended_at, ended_why) on sessions to acquit_app;

create table refresh_tokens (
  -- SHA-256 of the token: the database never holds one that works.
  hash       bytea primary key,
  session_id uuid not null references sessions,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  spent_at   timestamptz
);
create index refresh_tokens_of_session on refresh_tokens (session_id);
grant select, insert (hash, session_id, expires_at), update (spent_at), delete on refresh_tokens to acquit_app;

-- What happened to an account, for its owner and for audits. Append-only.
create table account_events (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references people,
  session_id uuid references sessions,
  kind       text not null check (kind in ('signed-up', 'signed-in', 'signed-out', 'session-reused')),
  at         timestamptz not null default now()
);
create index account_events_of_person on account_events (person_id, id);
create trigger immutable before update or delete on account_events for each row execute function refuse_change();
create trigger never_emptied before truncate on account_events execute function refuse_change();
grant select, insert (person_id, session_id, kind) on account_events to acquit_app;

-- Counters of attempts, in the layout that rate-limiter-flexible uses. Keys are keyed hashes, never addresses.
create table rate_limits (
  key    varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on rate_limits to acquit_app;
