-- Gatherings: people meeting at an hour, online, in a place, or both.
create schema gatherings;

-- What the whole world may come to stands in an audience of the home's own, so that the home's facilitators look after it.
create table gatherings.open_door (
  the_only    boolean primary key default true check (the_only),
  audience_id bigint not null references platform.audiences (id)
);
with opened as (insert into platform.audiences (reach, parent) values ('public', 2) returning id)
insert into gatherings.open_door (audience_id) select id from opened;

create table gatherings.gatherings (
  id            bigint generated always as identity primary key,
  audience_id   bigint not null references platform.audiences (id),
  -- The group it is held in; null: a space, the whole home, the world.
  group_id      bigint,
  proposed_by   bigint,
  -- The first first. Whoever proposed it is one of them until they step down.
  hosts         bigint[] not null,
  speakers      bigint[] not null default '{}',
  title         text not null,
  markdown      text not null default '',
  excerpt       text not null default '',
  lang          text not null default 'und',
  how           text not null check (how in ('online', 'place', 'both')),
  place         text not null default '',
  -- Steps, lift, induction loop: what somebody has to know to get in.
  access        text not null default '',
  -- What the clock on the host's wall shows, and where that wall is; from these, the two instants.
  wall_starts   timestamp not null,
  wall_ends     timestamp not null,
  zone          text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  -- Null: as many as wish. Where one comes online or in a place, it is the place that is limited.
  capacity      integer check (capacity between 1 and 100000),
  -- A host says yes to each.
  approval      boolean not null default false,
  -- What is asked of whoever signs up.
  questions     text[] not null default '{}',
  picture_id    bigint,
  -- Kept by whoever writes an answer: who comes, those of them who take a seat, who waits for one, who may come.
  coming        integer not null default 0 check (coming >= 0),
  seated        integer not null default 0 check (seated >= 0),
  waiting       integer not null default 0 check (waiting >= 0),
  maybe         integer not null default 0 check (maybe >= 0),
  proposed_at   timestamptz not null,
  -- Somebody who looks after the place said yes, or no.
  accepted_at   timestamptz,
  accepted_by   bigint,
  declined_at   timestamptz,
  declined_by   bigint,
  cancelled_at  timestamptz,
  cancelled_by  bigint,
  -- Why it was declined or cancelled, in words for those it concerns.
  why           text not null default '',
  changed_at    timestamptz,
  -- One more each time that a calendar must hear of it.
  sequence      integer not null default 0,
  -- When whoever comes was told that it is tomorrow, and that it begins.
  day_told_at   timestamptz,
  hour_told_at  timestamptz,
  hidden_at     timestamptz,
  client_key    uuid,
  check (ends_at > starts_at),
  check (accepted_at is null or declined_at is null)
);
create unique index gatherings_client_key on gatherings.gatherings (proposed_by, client_key) where client_key is not null;
create index gatherings_of_hosts on gatherings.gatherings using gin (hosts);
create index gatherings_in_time on gatherings.gatherings (audience_id, starts_at, id) where accepted_at is not null and hidden_at is null;
create index gatherings_proposed on gatherings.gatherings (audience_id, id) where accepted_at is null and declined_at is null;
create index gatherings_proposed_by on gatherings.gatherings (proposed_by, id desc);
create index gatherings_day_to_tell on gatherings.gatherings (starts_at) where day_told_at is null and accepted_at is not null and cancelled_at is null;
create index gatherings_hour_to_tell on gatherings.gatherings (starts_at) where hour_told_at is null and accepted_at is not null and cancelled_at is null;

-- The order in which people began to wait.
create sequence gatherings.turns as bigint;

create table gatherings.answers (
  gathering_id  bigint not null references gatherings.gatherings (id),
  person_id     bigint not null,
  -- `asked` waits for a host's yes, `refused` had a no, `waiting` waits for a seat.
  standing      text not null check (standing in ('coming', 'maybe', 'no', 'asked', 'refused', 'waiting')),
  -- Where one may come either way: in the place, and not online.
  on_the_spot   boolean not null,
  at            timestamptz not null,
  turn          bigint not null default nextval('gatherings.turns'),
  approved_at   timestamptz,
  moved_up_at   timestamptz,
  -- What they answered to what the hosts ask, by the words of the question. Read by hosts alone.
  replies       jsonb not null default '{}',
  primary key (gathering_id, person_id)
);
create index answers_in_turn on gatherings.answers (gathering_id, standing, turn);
create index answers_of_person on gatherings.answers (person_id, gathering_id desc);
