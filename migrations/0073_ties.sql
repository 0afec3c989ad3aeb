-- Exploring the network: who said that their name may stand at their dot, and what was counted last.
create schema ties;

-- Nobody is named who did not say so here.
create table ties.choices (
  person  bigint primary key,
  at      timestamptz not null
);

-- What took long to count, as it was counted last. Lost, it is counted again.
create unlogged table ties.taken (
  window_name  text primary key,
  at           timestamptz not null,
  -- What had been read by then, and who may be named: anything newer makes it old.
  upto         text not null,
  took_ms      integer not null,
  people       jsonb not null,
  figures      jsonb not null
);

-- Dots and lines, apart from the numbers, which are read much more often. Places and lines name nobody: `named` says who the
-- first dots are, and is asked again whom it may name each time it is shown.
create unlogged table ties.drawings (
  window_name  text not null references ties.taken (window_name) on delete cascade,
  side         text not null check (side in ('with', 'without')),
  dots         integer[] not null,
  lines        integer[] not null,
  named        bigint[] not null,
  primary key (window_name, side)
);
