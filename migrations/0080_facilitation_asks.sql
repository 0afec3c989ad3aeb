-- Who could answer: whoever looks after a group asks a member, in their own name, about one question.
create table facilitation.asks (
  id            bigint generated always as identity primary key,
  person        bigint not null,
  by            bigint not null,
  conversation  bigint not null,
  at            timestamptz not null,
  unique (conversation, person)
);
create index asks_of on facilitation.asks (person, id desc);
create index asks_by on facilitation.asks (by);

-- When somebody was asked last, by whomever: one row for each, so that of two who ask at once the second finds it taken.
create table facilitation.asked_last (
  person  bigint primary key,
  at      timestamptz not null
);

-- Who said "please do not ask me".
create table facilitation.left_alone (
  person  bigint primary key,
  at      timestamptz not null
);

-- What waits in a group, and who helped there, without reading the others.
create index conversations_in on pulse.conversations (group_id, started_at) where counts;
