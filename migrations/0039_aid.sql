-- Mutual aid: needs and offers, one table for both since each answers the other. Everything said here stays among members.
create schema aid;

-- Who sees what is asked in a place: whoever is in the home and sees the place. Never a passer-by, however open the place is.
create table aid.places (
  place_audience  bigint primary key references platform.audiences (id),
  audience_id     bigint not null unique references platform.audiences (id),
  -- Its moderators look first.
  look_first      boolean not null default false
);

create table aid.wishes (
  id             bigint generated always as identity primary key,
  kind           text not null check (kind in ('need', 'offer')),
  author         bigint not null,
  audience_id    bigint not null references platform.audiences (id),
  -- The group it was said in; null: in a space, or in the whole home.
  group_id       bigint,
  -- Of another room, which may be taken out of the home: no reference.
  crisis_id      bigint,
  -- Its author lets it stand on the list that coordinators print and hand over.
  on_paper       boolean not null default false,
  title          text not null,
  markdown       text not null default '',
  excerpt        text not null default '',
  lang           text not null default 'und',
  -- Roughly where, as it was typed, and as places are compared.
  place          text not null default '',
  place_key      text not null default '',
  -- What it is about, in words of the lexicon: what fits is looked for by these.
  topics         text[] not null default '{}',
  -- 2 cannot wait, 1 this week, 0 whenever.
  urgency        smallint not null default 0 check (urgency between 0 and 2),
  by_day         date,
  -- Every week on these days, 1 is Monday.
  weekdays       smallint[] not null default '{}',
  -- How many meals, seats, pairs of hands; how many are promised, how many were given.
  wanted         integer not null default 1 check (wanted between 1 and 500),
  taken          integer not null default 0,
  done           integer not null default 0,
  opened_at      timestamptz not null,
  changed_at     timestamptz,
  -- Null: a moderator has not looked at it yet.
  looked_at      timestamptz,
  looked_by      bigint,
  hidden_at      timestamptz,
  closed_at      timestamptz,
  outcome        text check (outcome in ('met', 'partly', 'unmet', 'withdrawn', 'expired', 'merged')),
  merged_into    bigint references aid.wishes (id),
  thanks         text not null default '',
  thanks_public  boolean not null default false,
  -- The first time that somebody held out a hand.
  first_at       timestamptz,
  -- When its author is asked whether it still holds, and when they were.
  ask_at         timestamptz not null,
  asked_at       timestamptz,
  client_key     uuid,
  check ((closed_at is null) = (outcome is null)),
  check (taken >= 0 and done >= 0)
);
create unique index wishes_client_key on aid.wishes (author, client_key) where client_key is not null;
create index wishes_of_author on aid.wishes (author, id desc);
create index wishes_open on aid.wishes (audience_id, kind, id desc) where closed_at is null and hidden_at is null and looked_at is not null;
create index wishes_in_group on aid.wishes (group_id, kind, id desc) where closed_at is null and hidden_at is null and looked_at is not null;
create index wishes_near on aid.wishes (audience_id, kind, place_key, id desc) where closed_at is null and hidden_at is null and looked_at is not null and place_key <> '';
create index wishes_urgent on aid.wishes (audience_id, urgency desc, id) where closed_at is null and hidden_at is null and looked_at is not null and taken < wanted;
create index wishes_of_crisis on aid.wishes (crisis_id, urgency desc, id) where crisis_id is not null and closed_at is null and hidden_at is null and looked_at is not null and taken < wanted;
create index wishes_on_paper on aid.wishes (crisis_id, id) where on_paper and closed_at is null and hidden_at is null;
create index wishes_to_look_at on aid.wishes (audience_id, id) where looked_at is null and closed_at is null and hidden_at is null;
create index wishes_met on aid.wishes (audience_id, closed_at desc, id desc) where outcome in ('met', 'partly') and hidden_at is null;
create index wishes_to_ask on aid.wishes (ask_at) where closed_at is null;
create index wishes_topics on aid.wishes using gin (topics) where closed_at is null and hidden_at is null and looked_at is not null;

-- Name, telephone, address: read by its author and by those they accepted, and gone when it closes.
create table aid.details (
  wish_id  bigint primary key references aid.wishes (id),
  name     text not null default '',
  phone    text not null default '',
  address  text not null default ''
);

-- Somebody holds out a hand for a need, or asks for what is offered. One each; between its two people alone.
create table aid.proposals (
  id           bigint generated always as identity primary key,
  wish_id      bigint not null references aid.wishes (id),
  person_id    bigint not null,
  word         text not null,
  -- Of what is wanted, how many.
  part         integer not null default 1 check (part between 1 and 500),
  at           timestamptz not null,
  state        text not null default 'held' check (state in ('held', 'accepted', 'declined', 'withdrawn')),
  answered_at  timestamptz,
  answer       text not null default '',
  done_at      timestamptz,
  unique (wish_id, person_id)
);
create index proposals_of_person on aid.proposals (person_id, id desc);

-- What the two say to one another afterwards.
create table aid.words (
  id           bigint generated always as identity primary key,
  proposal_id  bigint not null references aid.proposals (id),
  author       bigint not null,
  text         text not null,
  at           timestamptz not null
);
create index words_of_proposal on aid.words (proposal_id, id);

-- A need and an offer that fit: both authors are told of it once.
create table aid.matches (
  need_id   bigint not null references aid.wishes (id),
  offer_id  bigint not null references aid.wishes (id),
  at        timestamptz not null,
  primary key (need_id, offer_id)
);
create index matches_of_offer on aid.matches (offer_id);

-- The numbers of the home about its mutual aid, counted once an hour: the page that shows them counts nothing.
create table aid.numbers (
  the_one  boolean primary key default true check (the_one),
  at       timestamptz not null,
  counted  jsonb not null
);
