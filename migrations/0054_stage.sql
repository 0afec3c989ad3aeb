-- The live room of a gathering: who is on stage, who asked to be, what hosts decided. What is true for a moment only (who
-- watches, who stands where on the screen) is kept by the server in memory.
create schema stage;

-- A room begins when somebody first comes in. Before it opens, hosts and speakers are behind the curtain, alone.
create table stage.rooms (
  gathering_id    bigint primary key,
  -- That of the gathering: whoever sees it comes in.
  audience_id     bigint not null references platform.audiences (id),
  conversation_id bigint,
  -- Who holds the room now, where it is none of its hosts: their connection died and nobody else was there.
  leader          bigint,
  layout          text not null default 'speaker' check (layout in ('speaker', 'grid', 'screen')),
  recorded        boolean not null default false,
  opened_by       bigint,
  opened_at       timestamptz,
  locked_at       timestamptz,
  ended_by        bigint,
  ended_at        timestamptz
);
create index rooms_of_conversation on stage.rooms (conversation_id);

-- Who stands on the stage with a camera, a microphone or a screen. `what` tells a person's face from their screen and their encoder.
create table stage.seats (
  gathering_id bigint not null references stage.rooms,
  person_id    bigint not null,
  what         text not null check (what in ('face', 'screen', 'encoder')),
  audio        boolean not null default false,
  video        boolean not null default false,
  muted_by     bigint,
  seated_at    timestamptz not null,
  -- Their connection died: kept for a moment, they may come back.
  lost_at      timestamptz,
  primary key (gathering_id, person_id, what)
);
create table stage.invitations (
  gathering_id bigint not null references stage.rooms,
  person_id    bigint not null,
  by           bigint,
  at           timestamptz not null,
  primary key (gathering_id, person_id)
);
create table stage.hands (
  gathering_id bigint not null references stage.rooms,
  person_id    bigint not null,
  at           timestamptz not null,
  primary key (gathering_id, person_id)
);
-- Put out of the room by a host, for the rest of this gathering.
create table stage.removals (
  gathering_id bigint not null references stage.rooms,
  person_id    bigint not null,
  by           bigint,
  at           timestamptz not null,
  primary key (gathering_id, person_id)
);
-- Who came, once each: whoever was there before it was locked may come back.
create table stage.visits (
  gathering_id bigint not null references stage.rooms,
  person_id    bigint not null,
  at           timestamptz not null,
  primary key (gathering_id, person_id)
);
-- Who may type captions, beside those on stage.
create table stage.captioners (
  gathering_id bigint not null references stage.rooms,
  person_id    bigint not null,
  at           timestamptz not null,
  primary key (gathering_id, person_id)
);
create table stage.captions (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references stage.rooms,
  by           bigint,
  at           timestamptz not null,
  text         text not null
);
create index captions_of_gathering on stage.captions (gathering_id, id);

-- A key for a program that sends (OBS): shown once, kept as its digest alone.
create table stage.keys (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references stage.rooms,
  by           bigint not null,
  digest       bytea not null unique,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  used_at      timestamptz
);
create index keys_of_gathering on stage.keys (gathering_id);

create index seats_of_person on stage.seats (person_id);
create index visits_of_person on stage.visits (person_id);
