-- What each member is told of. A post's own transaction writes none of it: a consumer of the facts does, afterwards.
create schema notifications;

-- How closely somebody follows a group or a conversation. Chosen by them; or, for a conversation, because they spoke in it.
create table notifications.following (
  person_id   bigint not null,
  place_kind  text not null check (place_kind in ('group', 'conversation')),
  place_id    bigint not null,
  level       text not null check (level in ('everything', 'concerns', 'nothing')),
  chosen      boolean not null,
  at          timestamptz not null,
  primary key (person_id, place_kind, place_id)
);
create index following_everything on notifications.following (place_kind, place_id, person_id) where level = 'everything';

-- Places that more people follow than rows are written for: since then, whoever follows them looks when they read.
create table notifications.loud (
  place_kind  text not null,
  place_id    bigint not null,
  since       timestamptz not null,
  primary key (place_kind, place_id)
);

-- One line of the bell for each person and conversation, however much was said in it.
create table notifications.lines (
  person_id        bigint not null,
  conversation_id  bigint not null,
  at               timestamptz not null,
  seen_at          timestamptz,
  primary key (person_id, conversation_id)
);
create index lines_by_time on notifications.lines (person_id, at desc, conversation_id desc);
create index lines_unread on notifications.lines (person_id, at desc, conversation_id desc) where seen_at is null or seen_at < at;
create index lines_of_conversation on notifications.lines (conversation_id);
create index lines_old on notifications.lines (at);

-- Why each line is there: the posts, and no word of them.
create table notifications.told (
  person_id        bigint not null,
  post_id          bigint not null,
  why              text not null check (why in ('named', 'answered', 'helped', 'followed')),
  conversation_id  bigint not null,
  nth              integer not null,
  at               timestamptz not null,
  primary key (person_id, post_id, why)
);
create index told_in on notifications.told (person_id, conversation_id, at desc, post_id desc);
create index told_of_conversation on notifications.told (conversation_id);
create index told_old on notifications.told (at);

-- Up to when somebody said that they know everything: what they follow in large places counts from there.
create table notifications.readers (
  person_id     bigint primary key,
  all_known_at  timestamptz not null
);

-- A home that has lived before today tells nobody of the past; whoever spoke somewhere lately follows it.
insert into platform.fact_cursors (consumer, tx, id)
select 'notifications.tell', tx, id from platform.facts order by tx desc, id desc limit 1;
insert into notifications.following (person_id, place_kind, place_id, level, chosen, at)
select author, 'conversation', conversation_id, 'everything', false, max(at) from conversations.posts
where author is not null and source is null and removed_at is null and at > now() - interval '1 year'
group by author, conversation_id;
