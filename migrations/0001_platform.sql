-- What every room stands on: audiences, facts, settings, files, limits. Each room keeps its own schema.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists citext;
create extension if not exists btree_gist;

-- Who may see. Every visible row carries one audience_id; seeing is `audience_id = any(what the actor sees)`.
create table platform.audiences (
  id      bigint generated always as identity primary key,
  -- public: the whole world. within: everyone who sees the parent. named: only the people listed.
  reach   text not null check (reach in ('public', 'within', 'named')),
  parent  bigint references platform.audiences (id),
  -- Moderators, facilitators and hosts of the parent have no power and no sight here.
  sealed  boolean not null default false,
  check (reach <> 'within' or parent is not null)
);
create index audiences_parent on platform.audiences (parent);
create index audiences_public on platform.audiences (id) where reach = 'public';

create table platform.audience_people (
  audience_id bigint not null references platform.audiences (id) on delete cascade,
  person_id   bigint not null,
  role        text not null check (role in ('reader', 'member', 'moderator', 'facilitator', 'host')),
  since       timestamptz not null default now(),
  primary key (audience_id, person_id)
);
create index audience_people_person on platform.audience_people (person_id) include (audience_id, role);

-- 1 is the world, 2 is the home and its members.
insert into platform.audiences (reach) values ('public');
insert into platform.audiences (reach, parent) values ('named', 1);

-- What happened: ids, numbers, enums and dates only, never what people wrote.
create table platform.facts (
  id           bigint generated always as identity primary key,
  -- Ids are taken before commit: consumers read up to the oldest transaction still open, in the order (tx, id).
  tx           xid8 not null default pg_current_xact_id(),
  name         text not null,
  actor        bigint,
  at           timestamptz not null,
  subject_kind text not null,
  subject_id   bigint not null,
  data         jsonb not null default '{}',
  imported     boolean not null default false
);
create index facts_order on platform.facts (tx, id);
create index facts_subject on platform.facts (subject_kind, subject_id, id);
create index facts_actor on platform.facts (actor, id);
-- The few facts that name a person beside their actor and subject: found again when that person is erased.
create index facts_person on platform.facts (((data ->> 'person')::bigint)) where data ? 'person';
create index facts_invited_by on platform.facts (((data ->> 'invitedBy')::bigint)) where data ? 'invitedBy';
create index facts_vouched_by on platform.facts (((data ->> 'vouchedBy')::bigint)) where data ? 'vouchedBy';
create index facts_name_at on platform.facts (name, at);

create table platform.fact_cursors (
  consumer text primary key,
  tx       xid8 not null default '0',
  id       bigint not null default 0
);

create table platform.settings (
  key   text primary key,
  value jsonb not null,
  by    bigint,
  at    timestamptz not null default now()
);

-- Pictures and files people added. Until it is used, a file is seen by the one who added it alone.
create table platform.files (
  id          bigint generated always as identity primary key,
  key         text not null,
  name        text not null,
  type        text not null,
  bytes       bigint not null,
  width       integer,
  height      integer,
  audience_id bigint references platform.audiences (id),
  by          bigint,
  at          timestamptz not null default now()
);
create index files_by on platform.files (by, id);
create index files_unused on platform.files (at) where audience_id is null;

-- How often something was tried lately. Lost in a crash, which is harmless.
create unlogged table platform.limits (
  key     text not null,
  slot    timestamptz not null,
  tries   integer not null default 1,
  primary key (key, slot)
);
create index limits_slot on platform.limits (slot);

-- Keys the home made for itself (session signatures and the like). Carried by backups, never shown.
create table platform.secrets (
  name  text primary key,
  value text not null
);
