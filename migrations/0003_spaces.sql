-- Spaces, and the groups in them: names, doors, who is in. What is in a group carries the group's audience.
create schema spaces;

-- A space stands in nothing, a group in a space. One table, because openness, doors and roles are the same for both.
create table spaces.places (
  id           bigint generated always as identity primary key,
  space_id     bigint references spaces.places (id),
  -- The address. Kept for ever: a new name does not change it.
  slug         text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name         text not null check (name <> ''),
  about        text not null default '',
  lang         text not null,
  openness     text not null check (openness in ('public', 'members', 'private', 'hidden')),
  door         text not null check (door in ('open', 'apply', 'invite', 'domain')),
  -- Lower case, for the door that opens to the addresses of a company.
  domains      text[] not null default '{}',
  -- Who reads what is inside.
  audience_id  bigint not null unique references platform.audiences (id),
  -- Who knows that it exists: the parent's audience when it is private, its own otherwise.
  seen_by      bigint not null references platform.audiences (id),
  -- A space's own colour; a group's sign in the rail.
  accent       text,
  icon         text,
  -- Declared as a place of mutual help: the pulse reads it apart.
  help         boolean not null default false,
  -- In a space: whether a new group waits for a facilitator's yes.
  founding     text not null default 'members' check (founding in ('members', 'asked')),
  -- The first space bears the name of the home until somebody names it.
  named_after_home boolean not null default false,
  -- How many are in, kept by the writer.
  people       integer not null default 0,
  state        text not null default 'open' check (state in ('open', 'asked', 'declined')),
  founded_by   bigint,
  founded_at   timestamptz not null,
  answered_by  bigint,
  answered_at  timestamptz,
  answer       text not null default '',
  -- Where an import found it: the same source is the same group.
  source       text unique,
  archived_at  timestamptz,
  archived_by  bigint,
  -- Taken out of sight by moderation.
  hidden_at    timestamptz
);
create unique index places_space_slug on spaces.places (slug) where space_id is null;
create unique index places_group_slug on spaces.places (slug) where space_id is not null;
create index places_of_space on spaces.places (space_id, people desc, id desc);

-- Those who knock, and what was answered: both stay.
create table spaces.applications (
  id           bigint generated always as identity primary key,
  place_id     bigint not null references spaces.places (id),
  person_id    bigint not null,
  words        text not null,
  at           timestamptz not null,
  answered_at  timestamptz,
  answered_by  bigint,
  accepted     boolean,
  answer       text not null default '',
  check ((answered_at is null) = (accepted is null))
);
create unique index applications_waiting on spaces.applications (place_id, person_id) where answered_at is null;
create index applications_of_place on spaces.applications (place_id, id);
create index applications_of_person on spaces.applications (person_id);

-- A link that lets in. Only its hash is kept: the link itself is shown once, to the one who made it.
create table spaces.invitations (
  id           bigint generated always as identity primary key,
  place_id     bigint not null references spaces.places (id),
  hash         bytea not null unique,
  by           bigint not null,
  at           timestamptz not null,
  until        timestamptz not null,
  uses         integer not null check (uses > 0),
  used         integer not null default 0,
  ended_at     timestamptz
);
create index invitations_of_place on spaces.invitations (place_id, id);

-- Those who take care of a place are few among many members: found without reading them all.
create index audience_people_keepers on platform.audience_people (audience_id, role, since)
  where role in ('moderator', 'facilitator', 'host');
