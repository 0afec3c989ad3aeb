-- Everything can be read again while it is searched: what the latest reading has not written anew is forgotten at its end.
create table search.readings (
  nth       integer primary key,
  begun_at  timestamptz not null default now(),
  -- How far it is: everything of the kinds before, and of this kind up to here.
  kind      text not null default '',
  after     bigint not null default 0,
  ended_at  timestamptz
);
create unique index readings_one on search.readings ((true)) where ended_at is null;
alter table search.texts add column reading integer not null default 0;
alter table search.vocabulary add column reading integer not null default 0;

-- Short texts are kept by other words than they were.
insert into search.readings (nth) select 1 where exists (select from search.texts);
