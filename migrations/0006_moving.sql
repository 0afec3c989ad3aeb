-- Moving in: archives of other places, what somebody chose to bring of them, how far it is, and what came of it.
create schema moving;

create table moving.imports (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('slack')),
  file_name    text not null,
  bytes        bigint not null,
  -- Null once whoever gave it is erased, or when it was done at the machine itself.
  by           bigint,
  state        text not null check (state in ('uploaded', 'surveyed', 'running', 'paused', 'done', 'failed', 'withdrawn')),
  -- What an archive holds, channel by channel: found by reading it once, before anybody chooses.
  survey       jsonb,
  choices      jsonb,
  progress     jsonb,
  report       jsonb,
  -- Why it failed: one of the reasons the page has words for.
  problem      jsonb,
  uploaded_at  timestamptz not null,
  started_at   timestamptz,
  ended_at     timestamptz
);
create index imports_running on moving.imports (id) where state in ('uploaded', 'running');
