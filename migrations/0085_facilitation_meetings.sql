-- Two people who might get on: each is asked apart, and they are introduced once both said yes.
create table facilitation.meetings (
  id        bigint generated always as identity primary key,
  a         bigint not null,
  b         bigint not null,
  by        bigint not null,
  group_id  bigint not null,
  at        timestamptz not null,
  a_says    boolean,
  b_says    boolean,
  met_at    timestamptz,
  check (a < b),
  unique (a, b)
);
create index meetings_of_b on facilitation.meetings (b);
create index meetings_by on facilitation.meetings (by);

-- What the pulse said on the day of a diagnosis, so that a year later both stand side by side.
create table facilitation.diagnosis_figures (
  diagnosis  bigint not null references facilitation.diagnoses (id) on delete cascade,
  number     text not null,
  value      double precision not null,
  low        double precision not null,
  high       double precision not null,
  n          integer not null,
  primary key (diagnosis, number)
);
