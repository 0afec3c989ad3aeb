-- What is asked and decided in a live room: it stays with the gathering.
create table stage.questions (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references stage.rooms,
  audience_id  bigint not null references platform.audiences (id),
  author       bigint,
  at           timestamptz not null,
  text         text not null,
  lang         text not null,
  client_key   uuid unique,
  votes        int not null default 0,
  -- Taken up on stage; and answered there or in writing.
  taken_at     timestamptz,
  answered_at  timestamptz,
  answered_by  bigint,
  answer       text not null default '',
  hidden_at    timestamptz
);
create index questions_of_gathering on stage.questions (gathering_id, id);
create index questions_by on stage.questions (author);
create table stage.question_votes (
  question_id bigint not null references stage.questions,
  person_id   bigint not null,
  at          timestamptz not null,
  primary key (question_id, person_id)
);
create index question_votes_of_person on stage.question_votes (person_id);

create table stage.polls (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references stage.rooms,
  by           bigint,
  at           timestamptz not null,
  question     text not null,
  several      boolean not null,
  closed_at    timestamptz
);
create index polls_of_gathering on stage.polls (gathering_id, id);
create table stage.poll_choices (
  id       bigint generated always as identity primary key,
  poll_id  bigint not null references stage.polls,
  place    int not null,
  label    text not null,
  unique (poll_id, place)
);
create table stage.poll_votes (
  poll_id   bigint not null references stage.polls,
  choice_id bigint not null references stage.poll_choices,
  person_id bigint not null,
  at        timestamptz not null,
  primary key (choice_id, person_id)
);
create index poll_votes_of_person on stage.poll_votes (person_id);
