-- What was counted of a month that is over is kept, and counted again only when something that happened in it changes: a home of
-- a million posts then counts a new answer with the days around it.

-- On which days something changed last that numbers read, in the order of the changes. '-infinity': everything, as when somebody
-- is marked as staff since last year. Lost after a fall, it is lost together with what was kept by it.
create unlogged table pulse.touched (
  day  date primary key,
  seq  bigint not null
);
create sequence pulse.touchings;

-- What was counted of so much time, as of these changes. Lost, it is counted again.
create unlogged table pulse.pieces (
  what    text not null,
  "from"  timestamptz not null,
  "to"    timestamptz not null,
  stamp   text not null,
  body    jsonb not null,
  primary key (what, "from", "to")
);
