-- The library: what stays of what members know. A resource is one row, with its present words; each version is kept whole.
create schema library;

create table library.resources (
  id          bigint generated always as identity primary key,
  kind        text not null check (kind in ('guide', 'article', 'link', 'file')),
  audience_id bigint not null references platform.audiences (id),
  -- Who began it. Those who are named as its authors stand in `library.authors`.
  author      bigint,
  -- As its present version says it, so that a list reads one row.
  version     integer not null default 1,
  title       text not null,
  markdown    text not null default '',
  excerpt     text not null default '',
  lang        text not null default 'und',
  -- Where a link leads; nothing else leads out of the house.
  address     text,
  -- Who may change it: those named as its authors, whoever is a member where it stands, or who looks after that place.
  editing     text not null default 'authors' check (editing in ('authors', 'members', 'facilitators')),
  started_at  timestamptz not null,
  changed_at  timestamptz not null,
  helped      integer not null default 0,
  -- What it grew out of: an answer in a conversation.
  source_kind text,
  source_id   bigint,
  hidden_at   timestamptz,
  removed_at  timestamptz,
  removed_by  bigint,
  -- Made by the form: sending it twice writes once.
  client_key  uuid,
  check ((kind = 'link') = (address is not null)),
  check ((source_kind is null) = (source_id is null))
);
create index resources_listed on library.resources (changed_at desc, id desc) where hidden_at is null and removed_at is null;
create index resources_of_audience on library.resources (audience_id, changed_at desc, id desc) where hidden_at is null and removed_at is null;
create index resources_by_author on library.resources (author, id desc);
create index resources_of_source on library.resources (source_kind, source_id) where source_kind is not null;
create unique index resources_client_key on library.resources (author, client_key) where client_key is not null;

create table library.versions (
  resource_id bigint not null references library.resources (id),
  -- 1, 2, 3… without a gap; the last is the present one.
  nth         integer not null,
  author      bigint,
  at          timestamptz not null,
  title       text not null,
  markdown    text not null,
  lang        text not null,
  address     text,
  -- The version it was written on, when others had been kept meanwhile: both were put together.
  begun_on    integer,
  -- The version it brought back.
  restores    integer,
  -- Words that nobody should read any more: moderators alone do.
  hidden_at   timestamptz,
  primary key (resource_id, nth)
);
create index versions_by_author on library.versions (author, at desc);

create table library.authors (
  resource_id bigint not null references library.resources (id),
  person_id   bigint not null,
  since       timestamptz not null,
  primary key (resource_id, person_id)
);
create index authors_by_person on library.authors (person_id, resource_id);

create table library.tags (
  resource_id bigint not null references library.resources (id),
  tag         text not null,
  primary key (resource_id, tag)
);
create index tags_by_tag on library.tags (tag, resource_id);

-- Whom a text names, so that a name that leaves can be taken out again.
create table library.mentions (
  resource_id bigint not null references library.resources (id),
  person_id   bigint not null,
  primary key (resource_id, person_id)
);
create index mentions_by_person on library.mentions (person_id);

create table library.pictures (
  resource_id bigint not null references library.resources (id),
  file_id     bigint not null references platform.files (id),
  primary key (resource_id, file_id)
);

-- "This helped me."
create table library.helped (
  resource_id bigint not null references library.resources (id),
  person_id   bigint not null,
  at          timestamptz not null,
  primary key (resource_id, person_id)
);
create index helped_by_person on library.helped (person_id, at desc);

-- What the whole world may read stands in an audience of the home's own, so that the home's moderators look after it.
create table library.open_shelf (
  the_only    boolean primary key default true check (the_only),
  audience_id bigint not null references platform.audiences (id)
);
with opened as (insert into platform.audiences (reach, parent) values ('public', 2) returning id)
insert into library.open_shelf (audience_id) select id from opened;

-- A guide that is being written is kept as other texts are: on a shelf (the number of an audience), or a resource that is being changed.
alter table conversations.drafts drop constraint drafts_place_kind_check;
alter table conversations.drafts add constraint drafts_place_kind_check
  check (place_kind in ('group', 'conversation', 'post', 'shelf', 'resource'));

-- What is in the library is little among all that was ever said: it is walked along an index of its own.
create index texts_in_library on search.texts (at desc, kind desc, id desc) where facets @> '{resource}';
