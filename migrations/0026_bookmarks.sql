-- What somebody keeps for later, and when they want to be reminded of it.
create table notifications.bookmarks (
  person_id    bigint not null,
  kind         text not null,
  subject_id   bigint not null,
  at           timestamptz not null,
  remind_at    timestamptz,
  primary key (person_id, kind, subject_id)
);
create index bookmarks_by_time on notifications.bookmarks (person_id, at desc, kind, subject_id);
create index bookmarks_due on notifications.bookmarks (remind_at) where remind_at is not null;

alter table notifications.told drop constraint told_why_check;
alter table notifications.told add constraint told_why_check check (why in ('named', 'answered', 'helped', 'followed', 'reminded'));
