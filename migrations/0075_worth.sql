-- What the home is worth: what a host assumes, under their name. Nothing is written over; the latest of a scenario holds.
create schema worth;
create table worth.signings (
  id        bigint generated always as identity primary key,
  scenario  text not null check (scenario in ('careful', 'middle', 'bold')),
  -- All three, or none: it was taken back.
  minutes   double precision,
  hourly    double precision,
  share     double precision,
  source    text not null,
  -- Null once they left.
  by        bigint,
  at        timestamptz not null,
  check (num_nonnulls(minutes, hourly, share) in (0, 3))
);
create index signings_of on worth.signings (scenario, id desc);
create index signings_by on worth.signings (by);
