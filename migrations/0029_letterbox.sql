-- Mail that came in for a member: each is read once, however often a mail server brings it. No word of it is kept here.
create schema letterbox;

create table letterbox.received (
  person_id   bigint not null,
  -- A hash of the name its program gave it.
  key         text not null,
  outcome     text not null check (outcome in ('published', 'refused')),
  post_id     bigint,
  at          timestamptz not null,
  primary key (person_id, key)
);
