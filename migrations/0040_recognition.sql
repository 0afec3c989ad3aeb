-- Recognition: thanks between people, with a word or without, and credits for what something grew out of.
create schema recognition;

create table recognition.thanks (
  id            bigint generated always as identity primary key,
  giver         bigint not null,
  receiver      bigint not null,
  -- What for: a post, a need; the person themselves, when it is for nothing in particular.
  subject_kind  text not null,
  subject_id    bigint not null,
  -- Who saw that thing when it was said: nobody else ever reads it.
  audience_id   bigint not null references platform.audiences (id),
  word          text not null default '',
  openness      text not null check (openness in ('public', 'private')),
  -- About what joins two people and stays between them: a need. Never on a profile, never on the front page.
  apart         boolean not null,
  at            timestamptz not null,
  hidden_at     timestamptz,
  -- What the receiver decided about this one; null where they decided about all of them.
  shown         boolean,
  check (giver <> receiver)
);
-- One says it once about one thing. To somebody, for nothing in particular, one may say it again.
create unique index thanks_once on recognition.thanks (giver, receiver, subject_kind, subject_id) where subject_kind <> 'person';
create index thanks_received on recognition.thanks (receiver, at desc, id desc);
create index thanks_given on recognition.thanks (giver, at desc, id desc);
create index thanks_about on recognition.thanks (subject_kind, subject_id, id);
create index thanks_lately on recognition.thanks (at desc, id desc) where openness = 'public' and not apart and hidden_at is null;
create index thanks_in on recognition.thanks (audience_id);

-- What somebody decided about being seen as thanked. Without a row: nothing is shown, nobody is named.
create table recognition.choices (
  person_id  bigint primary key,
  -- Every public word they received stands on their page, but for those they took away one by one.
  whole      boolean not null default false,
  -- The front page of the home may name them.
  front      boolean not null default false,
  -- When they last said so: a consent is worth its date.
  at         timestamptz not null
);

-- What grew out of what somebody gave: this guide out of that answer; an idea, and that it was built.
create table recognition.credits (
  id            bigint generated always as identity primary key,
  person_id     bigint not null,
  kind          text not null check (kind in ('grew-from', 'idea', 'shipped')),
  subject_kind  text not null,
  subject_id    bigint not null,
  source_kind   text,
  source_id     bigint,
  given_by      bigint,
  at            timestamptz not null,
  check ((source_kind is null) = (source_id is null))
);
create unique index credits_once on recognition.credits (subject_kind, subject_id, person_id, kind, (coalesce(source_kind, '')), (coalesce(source_id, 0)));
create index credits_of on recognition.credits (person_id, at desc, id desc);
create index credits_from on recognition.credits (source_kind, source_id);

-- What somebody is told of beside conversations: that a fact of another room concerns them, and no word of it.
create table notifications.notes (
  person_id     bigint not null,
  fact_id       bigint not null,
  fact_name     text not null,
  subject_kind  text not null,
  subject_id    bigint not null,
  actor         bigint,
  at            timestamptz not null,
  seen_at       timestamptz,
  primary key (person_id, fact_id)
);
create index notes_by_time on notifications.notes (person_id, at desc, fact_id desc);
create index notes_unread on notifications.notes (person_id, at desc, fact_id desc) where seen_at is null;
create index notes_about on notifications.notes (subject_kind, subject_id);
create index notes_old on notifications.notes (at);
