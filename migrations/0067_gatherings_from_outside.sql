-- Whoever has no account comes to what is open to the whole world: a name, and an address where the home sends mail.
create table gatherings.outsiders (
  id            bigint generated always as identity primary key,
  gathering_id  bigint not null references gatherings.gatherings (id),
  name          text not null,
  -- Null where the home sends no mail: they keep the link themselves.
  email         text,
  lang          text not null check (lang in ('fr', 'en')),
  -- `unconfirmed`: the link that went to the address was not followed yet, and no seat is held.
  standing      text not null check (standing in ('unconfirmed', 'coming', 'no', 'asked', 'refused', 'waiting')),
  on_the_spot   boolean not null,
  at            timestamptz not null,
  -- In the same queue as members.
  turn          bigint not null default nextval('gatherings.turns'),
  confirmed_at  timestamptz,
  approved_at   timestamptz,
  moved_up_at   timestamptz,
  replies       jsonb not null default '{}',
  -- What is to be written to them next, and from when.
  letter        text check (letter in ('link', 'news', 'tomorrow')),
  letter_at     timestamptz,
  -- Of the last invitation their calendar was sent (RFC 5545, SEQUENCE); each that follows is higher.
  sequence      integer,
  inside        boolean not null default false,
  -- Sooner than the others: nobody confirmed it, or they no longer come.
  forget_at     timestamptz,
  check ((letter is null) = (letter_at is null))
);
create unique index outsiders_address on gatherings.outsiders (gathering_id, email) where email is not null;
create index outsiders_in_turn on gatherings.outsiders (gathering_id, standing, turn);
create index outsiders_to_write_to on gatherings.outsiders (letter_at) where letter_at is not null;
create index outsiders_to_forget on gatherings.outsiders (forget_at) where forget_at is not null;

-- Of those who come, how many came from outside: kept when their names are gone.
alter table gatherings.gatherings add column outside integer not null default 0 check (outside >= 0);
