-- Those who joined beside those who did not: what was counted, and lots that are still open. No identifier of a customer stands here.
create schema comparison;

create table comparison.results (
  id            bigint generated always as identity primary key,
  name          text not null,
  by            bigint not null,
  at            timestamptz not null,
  -- Sums only: what a page shows.
  figures       jsonb not null,
  -- Members see it since.
  published_at  timestamptz
);
create index results_by on comparison.results (by);

-- A random half was invited.
create table comparison.lots (
  id       bigint generated always as identity primary key,
  name     text not null,
  by       bigint not null,
  at       timestamptz not null,
  invited  integer not null,
  others   integer not null,
  -- The last day of its key.
  until    timestamptz not null,
  over_at  timestamptz
);
create index lots_by on comparison.lots (by);

-- In no backup: the key of a lot, and who was drawn, under that key. Both go together, at the end or before.
create table comparison.keys (
  lot  bigint primary key references comparison.lots (id) on delete cascade,
  key  bytea not null
);
create table comparison.drawn (
  lot      bigint not null references comparison.lots (id) on delete cascade,
  hash     bytea not null,
  invited  boolean not null,
  primary key (lot, hash)
);
