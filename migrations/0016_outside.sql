-- The home as it is seen from outside: what each space lets machines read, and the addresses at which members follow a
-- group from a feed reader.
create schema outside;

-- A space that chose nothing is as open to search engines as the home, and closed to programs that gather for AI.
create table outside.machines (
  space_id   bigint primary key,
  search     boolean not null,
  ai         boolean not null,
  chosen_by  bigint,
  chosen_at  timestamptz not null
);

-- One address for one person and one group. It is signed, not kept; ending it is enough to close it.
create table outside.feeds (
  id         bigint generated always as identity primary key,
  person_id  bigint not null,
  group_id   bigint not null,
  made_at    timestamptz not null,
  -- The last day a reader asked for it: a day is enough to recognise one's own.
  read_on    date,
  ended_at   timestamptz
);
create unique index feeds_open on outside.feeds (person_id, group_id) where ended_at is null;

-- What began last in an audience, for a feed of it. An archive of a channel begins nothing.
create index conversations_begun on conversations.conversations (audience_id, started_at desc, id desc)
  where hidden_at is null and shown > 0 and kind <> 'running';
