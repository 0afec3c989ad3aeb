-- Where each member wants to be told, and when not. Without a row: by mail of what concerns them, a digest each week.
create table notifications.preferences (
  person_id        bigint primary key,
  mail             text not null default 'concerns' check (mail in ('everything', 'concerns', 'nothing')),
  digest           text not null default 'weekly' check (digest in ('daily', 'weekly', 'monthly', 'never')),
  -- In the member's own zone; it may go over midnight.
  quiet_from       time,
  quiet_until      time,
  -- 1 is Monday.
  days_off         smallint[] not null default '{}',
  -- Their mail server refused the address: nothing is sent until they say that it works again.
  mail_refused_at  timestamptz,
  check ((quiet_from is null) = (quiet_until is null))
);

-- In the order they were written, which one consumer does alone: a letter goes on where the last one ended.
alter table notifications.told add column id bigint generated always as identity;
create index told_in_order on notifications.told (person_id, id);

-- A letter that waits for somebody, and up to which row the last one told.
create table notifications.mailing (
  person_id  bigint primary key,
  due_at     timestamptz,
  through    bigint not null
);
create index mailing_due on notifications.mailing (due_at) where due_at is not null;

-- One row for each person and period, written before the digest is sent: nobody is sent two.
create table notifications.digests (
  person_id   bigint not null,
  period      text not null,
  claimed_at  timestamptz not null,
  sent_at     timestamptz,
  primary key (person_id, period)
);
create index digests_old on notifications.digests (claimed_at);
