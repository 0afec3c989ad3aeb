-- Who is here. Signing in is better-auth's business (schema auth); who somebody is, is ours.
create schema people;
create schema auth;

create table people.people (
  id          bigint generated always as identity primary key,
  name        text not null,
  -- Private: to write to them, and to tell whether two are the same. Never shown to others.
  email       citext unique,
  about       text not null default '',
  lang        text check (lang in ('fr', 'en')),
  zone        text,
  picture     bigint references platform.files (id),
  -- Null while unclaimed: they came with an import and have not said that they are here.
  joined_at   timestamptz,
  arrived_at  timestamptz not null default now(),
  invited_by  bigint references people.people (id),
  -- Where an import found them: 'slack:U0123'.
  source      text unique,
  erased_at   timestamptz
);
create index people_by_name on people.people (lower(name) text_pattern_ops, id) where erased_at is null;
create index people_joined on people.people (joined_at, id) where joined_at is not null;

-- Dated, so that what Karim did while employed never becomes the community's doing.
create table people.marks (
  id         bigint generated always as identity primary key,
  person_id  bigint not null references people.people (id),
  mark       text not null check (mark in ('staff', 'guest', 'bot')),
  -- Of what: "salarié de l'association", "ressourcerie La Boucle".
  detail     text not null default '',
  valid      tstzrange not null,
  by         bigint,
  at         timestamptz not null default now(),
  exclude using gist (person_id with =, valid with &&)
);

create table people.invitations (
  id         bigint generated always as identity primary key,
  by         bigint references people.people (id),
  at         timestamptz not null default now(),
  expires_at timestamptz not null,
  uses_left  integer not null check (uses_left >= 0),
  used       integer not null default 0,
  role       text not null default 'member' check (role in ('member', 'host')),
  -- A vouching: who opens this link is that unclaimed person.
  claims     bigint references people.people (id),
  -- Where they land once inside.
  lands_on   text not null default '/',
  ended_at   timestamptz
);
create index invitations_by on people.invitations (by, id);

create table people.suspensions (
  id         bigint generated always as identity primary key,
  person_id  bigint not null references people.people (id),
  by         bigint,
  at         timestamptz not null default now(),
  until      timestamptz,
  because    text not null,
  ended_at   timestamptz,
  ended_by   bigint
);
create index suspensions_running on people.suspensions (person_id) where ended_at is null;

create table auth.users (
  id uuid primary key default gen_random_uuid(), name text not null, email text not null unique, "emailVerified" boolean not null, image text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(), "personId" bigint not null unique references people.people (id)
);
create table auth.sessions (
  id uuid primary key default gen_random_uuid(), "expiresAt" timestamptz not null, token text not null unique, "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" uuid not null references auth.users (id) on delete cascade
);
create index sessions_user on auth.sessions ("userId");
create table auth.accounts (
  id uuid primary key default gen_random_uuid(), "accountId" text not null, "providerId" text not null, "userId" uuid not null references auth.users (id) on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null
);
create index accounts_user on auth.accounts ("userId");
create table auth.verifications (
  id uuid primary key default gen_random_uuid(), identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index verifications_identifier on auth.verifications (identifier);
