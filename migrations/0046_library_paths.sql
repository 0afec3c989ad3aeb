-- Resources put in an order, with a sentence: a collection, or a path that one follows at one's own pace.
create table library.collections (
  id          bigint generated always as identity primary key,
  kind        text not null check (kind in ('collection', 'path')),
  audience_id bigint not null references platform.audiences (id),
  author      bigint,
  title       text not null,
  about       text not null default '',
  lang        text not null default 'und',
  started_at  timestamptz not null,
  changed_at  timestamptz not null,
  hidden_at   timestamptz,
  removed_at  timestamptz
);
create index collections_listed on library.collections (changed_at desc, id desc) where hidden_at is null and removed_at is null;
create index collections_by_author on library.collections (author, id desc);

create table library.collected (
  collection_id bigint not null references library.collections (id),
  resource_id   bigint not null references library.resources (id),
  place         integer not null,
  -- Why it stands there.
  note          text not null default '',
  primary key (collection_id, resource_id)
);
create index collected_by_resource on library.collected (resource_id);

-- What somebody has read of the paths they follow: theirs alone.
create table library.readings (
  person_id   bigint not null,
  resource_id bigint not null references library.resources (id),
  at          timestamptz not null,
  primary key (person_id, resource_id)
);
create index readings_of_resource on library.readings (resource_id);

-- Whether it is still right: when somebody who answers for it last said so, and when they were last asked.
alter table library.resources add column checked_at timestamptz;
alter table library.resources add column checked_by bigint;
alter table library.resources add column asked_at timestamptz;
alter table library.resources add column doubts integer not null default 0;
create index resources_to_check on library.resources ((greatest(changed_at, checked_at, asked_at))) where hidden_at is null and removed_at is null;

-- "This is out of date", with a reason; settled by whoever says that it is right, or put it right.
create table library.doubts (
  id          bigint generated always as identity primary key,
  resource_id bigint not null references library.resources (id),
  person_id   bigint,
  reason      text not null,
  at          timestamptz not null,
  settled_at  timestamptz
);
create index doubts_of_resource on library.doubts (resource_id, at) where settled_at is null;
create index doubts_by_person on library.doubts (person_id, at desc);
