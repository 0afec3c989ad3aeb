-- What happened, as the numbers ask it, worked out as far as it is the same for every reader. It is a projection: the
-- former one goes, and the next reading begins at the first fact.
drop table pulse.conversations, pulse.posts, pulse.thanks, pulse.helped;
delete from platform.fact_cursors where consumer = 'pulse.projection';

create table pulse.conversations (
  id            bigint primary key,
  group_id      bigint,
  kind          text not null,
  asks          boolean not null,
  author        bigint,
  started_at    timestamptz not null,
  hidden        boolean not null default false,
  -- Its first post was removed or hidden: what is left was begun by nobody who can be read.
  opening_gone  boolean not null default false,
  counts        boolean generated always as (kind <> 'running' and author is not null and not hidden and not opening_gone) stored,
  -- The first useful answer by anybody else within 48 hours, whoever they are: marks are joined when it is read.
  useful_post   bigint,
  useful_by     bigint,
  useful_at     timestamptz,
  useful_how    text check (useful_how in ('helped', 'thanked', 'length')),
  -- Who else had answered before it, and when: one of them may have been staff then.
  earlier_by    bigint[] not null default '{}',
  earlier_at    timestamptz[] not null default '{}'
);
create index conversations_counted on pulse.conversations (started_at, id) where counts;
create index conversations_by on pulse.conversations (author);

create table pulse.posts (
  id               bigint primary key,
  conversation_id  bigint not null,
  author           bigint,
  at               timestamptz not null,
  opening          boolean not null,
  length           integer not null,
  imported         boolean not null,
  -- Marked as what helped, or thanked by the one who asked.
  helped           boolean not null default false,
  thanked          boolean not null default false,
  -- Removed, hidden, or in a hidden conversation: it stops counting until it is back.
  removed          boolean not null default false,
  hidden           boolean not null default false,
  sealed           boolean not null default false,
  counts           boolean generated always as (author is not null and not removed and not hidden and not sealed) stored
);
create index posts_in on pulse.posts (conversation_id, at, id);
create index posts_by on pulse.posts (author, at);
create index posts_counted on pulse.posts (at, id) include (author) where counts;
create index posts_said_useful on pulse.posts (at) where counts and (helped or thanked);
create index posts_opening on pulse.posts (conversation_id) where opening;
create index posts_said_here on pulse.posts (at) where not imported;

-- How much each person wrote in each month of the home's calendar: voices over years without reading every post.
create table pulse.wrote (
  month   date not null,
  person  bigint not null,
  posts   integer not null,
  primary key (month, person)
);
create index wrote_by on pulse.wrote (person);

-- Staff, guests and bots, with their dates, as the facts tell them.
create table pulse.marks (
  person  bigint not null,
  kind    text not null,
  since   timestamptz not null,
  until   timestamptz,
  primary key (person, since)
);

-- The zone in which its months were cut.
create table pulse.calendar (
  zone text not null
);
