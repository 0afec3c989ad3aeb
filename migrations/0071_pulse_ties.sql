-- Who answers whom, and when each came: what binds people, as the facts tell it. The posts are a projection: they go, and
-- the next reading begins at the first fact.
truncate pulse.conversations, pulse.posts, pulse.wrote, pulse.marks, pulse.calendar;
delete from platform.fact_cursors where consumer = 'pulse.projection';

alter table pulse.posts
  -- The post it was written under, and whose words it answers: that post's author, or whoever opened the conversation.
  add column to_post bigint,
  add column answers bigint;
create index posts_under on pulse.posts (to_post) where to_post is not null;
create index posts_answering on pulse.posts (author, at) include (answers) where counts and answers is not null;
create index posts_answered on pulse.posts (answers, at) include (author) where counts and answers is not null;

-- Since when somebody is here: they joined, or wrote first, whichever came before.
create table pulse.arrivals (
  person  bigint primary key,
  at      timestamptz not null,
  -- They are a member themselves, and not only somebody whose words an import brought.
  joined  boolean not null,
  gone    timestamptz
);
create index arrivals_at on pulse.arrivals (at);

-- What people decided, which no reading of facts may forget.
-- Who objects to being counted.
create table pulse.objections (
  person  bigint primary key,
  at      timestamptz not null
);
-- A number that hosts keep to themselves.
create table pulse.closings (
  number  text primary key,
  by      bigint not null,
  at      timestamptz not null
);
-- From where on a host says "audience", and from where on "community": theirs, and signed.
create table pulse.limits (
  number     text primary key,
  audience   double precision not null,
  community  double precision not null check (audience <= community),
  by         bigint not null,
  at         timestamptz not null
);

-- What took long to count, as it was counted last: numbers and places on a drawing, and nobody. Lost, it is counted again.
create unlogged table pulse.taken (
  window_name  text primary key,
  at           timestamptz not null,
  -- What had been read by then: anything newer makes it old.
  upto         text not null,
  took_ms      integer not null,
  body         jsonb not null
);
