-- People over time. The least that says whether somebody still comes by: a month in which they were signed in, and no page,
-- day or number of times. Kept for two years. Numbers come from the pulse.
create schema seasons;

create table seasons.seen (
  month   date not null,
  person  bigint not null,
  primary key (month, person)
);
create index seen_by on seasons.seen (person);

-- What a deed weighs, where a host says otherwise than we do: theirs, and signed.
create table seasons.weights (
  deed    text primary key,
  weight  integer not null check (weight between 1 and 12),
  by      bigint not null,
  at      timestamptz not null
);

-- Who said that facilitators may read their name among those who help many.
create table seasons.named (
  person  bigint primary key,
  at      timestamptz not null
);
