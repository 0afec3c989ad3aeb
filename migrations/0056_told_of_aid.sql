-- What is told beside conversations (a hand held out, a word of thanks) goes by mail and to devices as well: as far as each
-- was told. In the order they were written, which one consumer does alone.
alter table notifications.notes add column id bigint generated always as identity;
create index notes_in_order on notifications.notes (person_id, id desc);
alter table notifications.mailing add column noted bigint not null default 0;
alter table notifications.devices add column noted bigint not null default 0;
-- What stood on the bell before today is not news.
update notifications.mailing m set noted = coalesce((select max(id) from notifications.notes n where n.person_id = m.person_id), 0);
update notifications.devices d set noted = coalesce((select max(id) from notifications.notes n where n.person_id = d.person_id), 0);

-- A call to everybody goes by mail too, a stretch of the members at a time: after whom it goes on; null when it is through.
alter table notifications.calls add column mail_after bigint;
create index calls_to_mail on notifications.calls (at) where mail_after is not null;
-- When somebody was last sent a letter that calls: once a day at most.
alter table notifications.mailing add column called_at timestamptz;
