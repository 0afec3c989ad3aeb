-- What comes round: each date is a gathering of its own, so that one of them may be moved or called off and has its own guests.
create table gatherings.series (
  id           bigint generated always as identity primary key,
  -- An RRULE (RFC 5545) that says its days; the hour is on the wall, below.
  rule         text not null,
  zone         text not null,
  wall_starts  timestamp not null,
  minutes      integer not null check (minutes > 0),
  -- Dates stand up to this day of the rule.
  made_until   date not null,
  -- There will be no more.
  ended_at     timestamptz
);
create index series_going_on on gatherings.series (made_until) where ended_at is null;

alter table gatherings.gatherings
  add column series_id bigint references gatherings.series (id),
  -- The day that the rule says, even where it was moved.
  add column series_day date,
  -- One of its hosts changed this date and not the others: what comes later is not made of it.
  add column alone boolean not null default false;
create unique index gatherings_of_series on gatherings.gatherings (series_id, series_day) where series_id is not null;

-- What will be done, in which order.
create table gatherings.points (
  id            bigint generated always as identity primary key,
  gathering_id  bigint not null references gatherings.gatherings (id),
  nth           integer not null,
  title         text not null,
  note          text not null default '',
  minutes       integer check (minutes between 1 and 1440),
  author        bigint,
  at            timestamptz not null
);
create index points_of_gathering on gatherings.points (gathering_id, nth, id);

-- What people would like to hear about, and how many would.
create table gatherings.asked (
  id            bigint generated always as identity primary key,
  gathering_id  bigint not null references gatherings.gatherings (id),
  author        bigint not null,
  text          text not null,
  lang          text not null default 'und',
  at            timestamptz not null,
  -- Kept by whoever votes.
  votes         integer not null default 0 check (votes >= 0),
  hidden_at     timestamptz
);
create index asked_of_gathering on gatherings.asked (gathering_id, votes desc, id) where hidden_at is null;
create index asked_by on gatherings.asked (author, id desc);

create table gatherings.votes (
  asked_id   bigint not null references gatherings.asked (id),
  person_id  bigint not null,
  at         timestamptz not null,
  primary key (asked_id, person_id)
);
create index votes_of_person on gatherings.votes (person_id);

-- Gatherings are few among all that is said: search walks along an index of their own.
create index texts_of_gatherings on search.texts (at desc, kind desc, id desc) where facets @> '{gathering}';
