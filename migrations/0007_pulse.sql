-- What happened, as the numbers ask it: a projection of the facts, which can be emptied and read again from the first.
create schema pulse;

create table pulse.conversations (
  id          bigint primary key,
  group_id    bigint,
  kind        text not null,
  asks        boolean not null,
  author      bigint,
  started_at  timestamptz not null,
  out         boolean not null default false
);
create index conversations_started on pulse.conversations (started_at desc, id desc) where kind <> 'running';

create table pulse.posts (
  id               bigint primary key,
  conversation_id  bigint not null,
  author           bigint,
  at               timestamptz not null,
  opening          boolean not null,
  length           integer not null,
  -- Removed or hidden: it stops counting until it is back.
  removed          boolean not null default false,
  hidden           boolean not null default false
);
create index posts_in on pulse.posts (conversation_id, at);
create index posts_at on pulse.posts (at, author);

-- Thanks, by whom; only the asker's makes an answer useful.
create table pulse.thanks (
  post_id    bigint not null,
  person_id  bigint not null,
  primary key (post_id, person_id)
);
-- The post that the asker said helped.
create table pulse.helped (
  post_id bigint primary key
);
