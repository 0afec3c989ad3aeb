-- The front page: when each member was last here, and which questions they let pass.
create schema home;

-- One row a member. A sitting ends after half an hour without a page; what is new is new since the sitting before.
create table home.sittings (
  person_id  bigint primary key,
  began_at   timestamptz not null,
  seen_at    timestamptz not null,
  -- The end of the sitting before this one; null on a first visit.
  before_at  timestamptz
);

-- "Not this time": a question that is not put to this person again.
create table home.passed (
  person_id        bigint not null,
  conversation_id  bigint not null,
  at               timestamptz not null,
  primary key (person_id, conversation_id)
);
