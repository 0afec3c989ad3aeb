-- Care: what people asked to look at, what was decided and why, and what its author was told.
create schema moderation;

-- One thing to look at, whoever and however many asked: open until somebody decides.
create table moderation.cases (
  id            bigint generated always as identity primary key,
  -- Null when a notice names an address where we know of nothing.
  subject_kind  text,
  subject_id    bigint,
  -- Where the thing stands: its moderators judge. Follows the thing when it moves.
  audience_id   bigint not null references platform.audiences (id),
  -- Whose it is: never judges it, never learns who reported it.
  about         bigint,
  why           text not null check (why in ('reported', 'own', 'contested')),
  -- The decision its author contests, and who took it: somebody else judges. No reference, because decisions refer to cases.
  contests      bigint,
  judged_before bigint,
  -- What the author said against the decision.
  plea          text not null default '',
  urgent        boolean not null default false,
  reports       integer not null default 0,
  opened_at     timestamptz not null,
  decided_at    timestamptz,
  check ((subject_kind is null) = (subject_id is null)),
  check ((why = 'contested') = (contests is not null))
);
create unique index cases_open on moderation.cases (subject_kind, subject_id, (coalesce(contests, 0))) where decided_at is null;
create index cases_waiting on moderation.cases (audience_id) where decided_at is null;
create index cases_of_subject on moderation.cases (subject_kind, subject_id, id);
create index cases_about on moderation.cases (about, id);
create index cases_contesting on moderation.cases (contests) where contests is not null;

create table moderation.reports (
  id            bigint generated always as identity primary key,
  case_id       bigint not null references moderation.cases (id),
  subject_kind  text not null,
  subject_id    bigint not null,
  person_id     bigint not null,
  reason        text not null,
  words         text not null default '',
  at            timestamptz not null,
  withdrawn_at  timestamptz,
  -- When the reporter read what was decided.
  seen_at       timestamptz
);
create unique index reports_once on moderation.reports (subject_kind, subject_id, person_id) where withdrawn_at is null;
create index reports_of_case on moderation.reports (case_id, id);
create index reports_of_person on moderation.reports (person_id, id desc);
create index reports_unseen on moderation.reports (person_id, case_id) where seen_at is null and withdrawn_at is null;

-- The same by anybody, without an account. Followed with a secret link, of which only the hash is kept.
create table moderation.notices (
  id            bigint generated always as identity primary key,
  case_id       bigint not null references moderation.cases (id),
  hash          bytea not null unique,
  kind          text not null,
  url           text not null,
  words         text not null,
  name          text not null default '',
  email         text not null default '',
  at            timestamptz not null,
  -- Name and address were forgotten, half a year after the decision.
  forgotten_at  timestamptz
);
create index notices_of_case on moderation.notices (case_id, id);
create index notices_remembered on moderation.notices (at) where forgotten_at is null;

create table moderation.decisions (
  id            bigint generated always as identity primary key,
  case_id       bigint not null references moderation.cases (id),
  verb          text not null check (verb in ('hidden', 'left', 'restored', 'upheld', 'suspended', 'unsuspended', 'withdrawn')),
  subject_kind  text,
  subject_id    bigint,
  audience_id   bigint not null references platform.audiences (id),
  about         bigint,
  -- Null when nobody decided: the last report was withdrawn.
  by            bigint,
  at            timestamptz not null,
  ground        text check (ground in ('rule', 'law')),
  -- The rule as it was worded that day, in each language: {"fr": {"title", "text"}, "en": …}.
  rule          jsonb,
  words         text not null default '',
  -- What made somebody look.
  source        text not null check (source in ('reports', 'notice', 'own', 'contest')),
  until         timestamptz,
  -- Put back, or lifted.
  undone_at     timestamptz,
  -- When the person it is about read it.
  read_at       timestamptz
);
create index decisions_of_case on moderation.decisions (case_id, id);
create index decisions_of_subject on moderation.decisions (subject_kind, subject_id, id desc);
create index decisions_about on moderation.decisions (about, id desc);
create index decisions_unread on moderation.decisions (about, id) where read_at is null and verb not in ('left', 'withdrawn');
create index decisions_by on moderation.decisions (by, at);

-- A host opened a case of a place they are not in, because nobody there could judge it: its members can read that.
create table moderation.openings (
  case_id    bigint not null references moderation.cases (id),
  person_id  bigint not null,
  at         timestamptz not null,
  primary key (case_id, person_id)
);

-- Newcomers for whom a moderator answers: no limits for them.
create table moderation.trusted (
  person_id  bigint primary key,
  by         bigint not null,
  at         timestamptz not null
);
