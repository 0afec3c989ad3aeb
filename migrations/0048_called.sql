-- Posts of which whoever sees them is told, whatever they follow: no row for each of them, one for all.
create table notifications.calls (
  post_id          bigint primary key,
  conversation_id  bigint not null,
  at               timestamptz not null
);
create index calls_by_time on notifications.calls (at desc);
create index calls_of_conversation on notifications.calls (conversation_id);

alter table notifications.told drop constraint told_why_check;
alter table notifications.told add constraint told_why_check
  check (why in ('named', 'answered', 'helped', 'followed', 'reminded', 'called'));
