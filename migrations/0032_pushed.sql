-- Browsers that want to be told by their own push service. Each belongs to one session: however that ends, it is told no more.
create table notifications.devices (
  id             bigint generated always as identity primary key,
  person_id      bigint not null,
  session_id     uuid not null unique references auth.sessions (id) on delete cascade,
  -- Where its push service takes what is for it, and the keys that seal it. Whoever has both may write to it: never shown.
  address        text not null unique,
  p256dh         bytea not null,
  auth           bytea not null,
  agent          text,
  at             timestamptz not null,
  -- Told as far as this row of notifications.told; and when more waits for it.
  through        bigint not null,
  due_at         timestamptz,
  -- Nothing was taken since: a service that is away for a week does not come back.
  failing_since  timestamptz
);
create index devices_of on notifications.devices (person_id);
create index devices_due on notifications.devices (due_at) where due_at is not null;

-- What each was told, so that nothing is told twice when the rest has to wait.
create table notifications.pushed (
  device_id        bigint not null references notifications.devices (id) on delete cascade,
  conversation_id  bigint not null,
  through          bigint not null,
  at               timestamptz not null,
  primary key (device_id, conversation_id)
);
create index pushed_of_conversation on notifications.pushed (conversation_id);
create index pushed_old on notifications.pushed (at);

alter table notifications.preferences add column push text not null default 'concerns' check (push in ('everything', 'concerns', 'nothing'));
