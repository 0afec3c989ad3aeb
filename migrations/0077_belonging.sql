-- How much people feel that they belong: asked now and then of some of them, drawn by lot.
create schema belonging;

create table belonging.runs (
  id         bigint generated always as identity primary key,
  by         bigint not null,
  opened_at  timestamptz not null,
  until      timestamptz not null,
  asked      integer not null check (asked > 0),
  -- Counted once it is over.
  over_at    timestamptz,
  answered   integer
);
-- One at a time.
create unique index runs_open on belonging.runs ((true)) where over_at is null;

-- Who was asked, and with which cohort their answer will be counted. Never what they answered, nor whether.
create table belonging.asked (
  run     bigint not null references belonging.runs (id) on delete cascade,
  person  bigint not null,
  cohort  text not null,
  primary key (run, person)
);
create index asked_person on belonging.asked (person);

-- Who asked never to be asked again.
create table belonging.never (
  person  bigint primary key,
  at      timestamptz not null
);

-- What a run came to: sums of at least ten people, never one answer.
create table belonging.results (
  run            bigint not null references belonging.runs (id) on delete cascade,
  cohort         text not null,
  asked          integer not null,
  n              integer not null check (n >= 10),
  items          bigint[] not null,
  squares        bigint[] not null,
  total_squares  bigint not null,
  primary key (run, cohort)
);

-- While a run goes on. Unlogged on purpose: neither a backup nor the journal of the database may hold one state of the sums
-- before somebody answered and one after it. Lost when the database is killed, both together: whoever had answered may again.
create unlogged table belonging.given (
  run            bigint not null,
  cohort         text not null,
  n              integer not null,
  items          bigint[] not null,
  squares        bigint[] not null,
  total_squares  bigint not null,
  primary key (run, cohort)
);
-- Who has answered or declined, so that nobody answers twice. Gone when the run is over.
create unlogged table belonging.done (
  run     bigint not null,
  person  bigint not null,
  primary key (run, person)
);
