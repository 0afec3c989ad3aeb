-- What a host answered about the community they begin, and again a year later.
create schema if not exists facilitation;

create table facilitation.diagnoses (
  id       bigint generated always as identity primary key,
  by       bigint not null,
  at       timestamptz not null,
  -- Twelve answers in the order of the questions: seen, thought, no.
  answers  text[] not null check (cardinality(answers) = 12)
);
create index diagnoses_by on facilitation.diagnoses (by);
