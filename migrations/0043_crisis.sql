-- Crises: opened by somebody who looks after the home or a space, closed with the story of what was done.
create schema crisis;

create table crisis.crises (
  id           bigint generated always as identity primary key,
  -- Its own, within the home or the space it was opened for: whoever has powers there has them here.
  audience_id  bigint not null references platform.audiences (id),
  -- Null for the whole home.
  space_id     bigint,
  -- Whoever passes by reads it too; what people need and offer stays among members.
  public       boolean not null,
  title        text not null,
  place        text not null,
  message      text not null,
  lang         text not null,
  opened_by    bigint,
  opened_at    timestamptz not null,
  -- The same form sent twice opens one.
  client_key   uuid unique,
  reworded_by  bigint,
  reworded_at  timestamptz,
  -- Where it is talked about; and the link by which a stranger comes in, while it is open.
  conversation_id  bigint,
  invitation_id    bigint,
  closed_by    bigint,
  closed_at    timestamptz,
  story        text not null default '',
  story_lang   text not null default 'und',
  told_by      bigint,
  told_at      timestamptz,
  hidden_at    timestamptz
);
create index crises_open on crisis.crises (opened_at desc, id desc) where closed_at is null and hidden_at is null;
create index crises_closed on crisis.crises (closed_at desc, id desc) where closed_at is not null;
create index crises_by on crisis.crises (opened_by);

-- What somebody checked: signed and dated. It is never changed: what was wrong stays, with the one that corrects it.
create table crisis.notes (
  id            bigint generated always as identity primary key,
  crisis_id     bigint not null references crisis.crises (id),
  corrects      bigint unique references crisis.notes (id),
  text          text not null,
  -- How it is known.
  source        text not null,
  lang          text not null,
  by            bigint,
  at            timestamptz not null,
  client_key    uuid unique,
  withdrawn_by  bigint,
  withdrawn_at  timestamptz
);
create index notes_of_crisis on crisis.notes (crisis_id, id desc);
create index notes_by on crisis.notes (by);

-- Who took a list of people out of the home, on paper or as a table.
create table crisis.hand_overs (
  id         bigint generated always as identity primary key,
  crisis_id  bigint not null references crisis.crises (id),
  kind       text not null check (kind in ('paper', 'table')),
  by         bigint,
  at         timestamptz not null
);
create index hand_overs_of_crisis on crisis.hand_overs (crisis_id, id desc);
create index hand_overs_by on crisis.hand_overs (by);

-- How somebody is reached, as they let it stand on the list that coordinators print: gone when their need, or the crisis, is over.
create table crisis.reaches (
  -- A need or an offer of another room, which says when it is over.
  wish_id    bigint primary key,
  crisis_id  bigint not null references crisis.crises (id),
  person_id  bigint not null,
  reach      text not null
);
create index reaches_of_crisis on crisis.reaches (crisis_id);
create index reaches_of_person on crisis.reaches (person_id);
