-- What members take along into calendars of their own.

-- Addresses that read in one's name: what one comes to (no audience), or what is held where one may read. Nothing secret
-- is kept: the signature in an address is worked out.
create table gatherings.calendars (
  id          bigint generated always as identity primary key,
  person_id   bigint not null,
  audience_id bigint references platform.audiences (id),
  made_at     timestamptz not null,
  -- Written once a day, however often a program asks.
  read_on     date,
  ended_at    timestamptz
);
create unique index calendars_open on gatherings.calendars (person_id, audience_id) nulls not distinct where ended_at is null;

-- Who wants no invitations by mail. Whoever is not here gets them, where they get mail at all.
create table gatherings.without_invitations (person_id bigint primary key);

-- What was sent into somebody's calendar, and what waits to be.
create table gatherings.invitations (
  gathering_id bigint not null references gatherings.gatherings (id),
  person_id    bigint not null,
  -- Of the last one (RFC 5545, SEQUENCE): each that follows is higher. Null: none was sent.
  sequence     integer,
  -- Their calendar shows it, as far as we told it.
  inside       boolean not null default false,
  due_at       timestamptz,
  primary key (gathering_id, person_id)
);
create index invitations_due on gatherings.invitations (due_at) where due_at is not null;
create index invitations_of_person on gatherings.invitations (person_id);
