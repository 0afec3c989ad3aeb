-- Who agreed to be recorded, and when. Asked of whoever stood on stage when it was begun; going up while it goes on is a yes.
create table stage.consents (
  gathering_id bigint not null references stage.rooms,
  person_id    bigint not null,
  asked_at     timestamptz not null,
  agreed_at    timestamptz,
  primary key (gathering_id, person_id)
);
create index consents_of_person on stage.consents (person_id);

-- What a gathering leaves: its replay, who was there, what was not answered.
create schema replays;

create table replays.replays (
  gathering_id bigint primary key,
  -- That of the gathering: whoever sees it sees the replay, once it is published.
  audience_id  bigint not null references platform.audiences (id),
  begun_at     timestamptz not null,
  -- What was recorded is kept, and can be played.
  ready_at     timestamptz,
  length_ms    bigint not null default 0 check (length_ms >= 0),
  -- What is shown of it.
  from_ms      bigint not null default 0,
  until_ms     bigint not null default 0,
  -- All of it in one file, where ffmpeg is there.
  whole_id     bigint references platform.files (id),
  published_at timestamptz,
  published_by bigint,
  -- To strangers too, where they see the gathering.
  openly       boolean not null default false,
  -- For good: nothing of it is left but this.
  removed_at   timestamptz,
  removed_by   bigint
);
create index replays_whole on replays.replays (whole_id);

-- One for each time that it was recorded without a pause; they are played one after the other.
create table replays.parts (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references replays.replays,
  -- Of the recorder, below the home's data: drawn by lot.
  folder       text not null unique,
  begun_at     timestamptz not null,
  kept_at      timestamptz,
  -- Where it begins in the whole.
  base_ms      bigint not null default 0,
  length_ms    bigint not null default 0
);
create index parts_of_gathering on replays.parts (gathering_id, id);
create index parts_open on replays.parts (id) where kept_at is null;

-- What one person sent: their face, their screen, a program of theirs.
create table replays.tracks (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references replays.replays,
  person_id    bigint not null,
  what         text not null check (what in ('face', 'screen', 'encoder')),
  file_id      bigint not null references platform.files (id),
  from_ms      bigint not null,
  length_ms    bigint not null,
  sound        boolean not null,
  picture      boolean not null
);
create index tracks_of_gathering on replays.tracks (gathering_id, from_ms, id);
create index tracks_of_person on replays.tracks (person_id);
create index tracks_of_file on replays.tracks (file_id);

-- Who was heard when, and whose picture came.
create table replays.spans (
  gathering_id bigint not null references replays.replays,
  kind         text not null check (kind in ('heard', 'seen')),
  person_id    bigint not null,
  what         text not null,
  from_ms      bigint not null,
  until_ms     bigint not null
);
create index spans_in_order on replays.spans (gathering_id, from_ms);

create table replays.chapters (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references replays.replays,
  at_ms        bigint not null,
  title        text not null
);
create index chapters_in_order on replays.chapters (gathering_id, at_ms, id);

-- Whoever is on it asks that their part be cut.
create table replays.cuts (
  gathering_id bigint not null references replays.replays,
  person_id    bigint not null,
  asked_at     timestamptz not null,
  why          text not null,
  -- Also without having been asked: by whoever it was, or by a host.
  cut_at       timestamptz,
  cut_by       bigint,
  primary key (gathering_id, person_id)
);

-- Seen in the place by a host: whoever had a line is known by the stage.
create table replays.attended (
  gathering_id bigint not null,
  person_id    bigint not null,
  by           bigint,
  at           timestamptz not null,
  primary key (gathering_id, person_id)
);
create index attended_by_person on replays.attended (person_id);
-- Came for the first time, and likes to be greeted by name.
create table replays.greeted (
  gathering_id bigint not null,
  person_id    bigint not null,
  at           timestamptz not null,
  primary key (gathering_id, person_id)
);
-- Whoever asked agrees that their name goes along, or the question went already.
create table replays.carried (
  question_id     bigint primary key,
  gathering_id    bigint not null,
  audience_id     bigint not null references platform.audiences (id),
  named           boolean not null default false,
  conversation_id bigint,
  carried_by      bigint,
  carried_at      timestamptz
);
create index carried_of_gathering on replays.carried (gathering_id);
create index carried_to on replays.carried (conversation_id);
