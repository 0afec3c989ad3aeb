-- Which file a version of a resource brought. The versions after it have the same one, until one brings another.
create table library.files (
  resource_id bigint not null references library.resources (id),
  nth         integer not null,
  -- Seen by whoever sees the resource, and asked for through it: in `platform.files` it stands in no audience.
  file_id     bigint not null references platform.files (id),
  kind        text not null check (kind in ('pdf', 'docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods', 'picture', 'audio', 'video', 'text', 'markdown', 'csv', 'other')),
  -- How it looks in a list and on its page: its first page, or the picture made smaller.
  cover_id    bigint references platform.files (id),
  pages       integer,
  -- What search finds it by.
  words       text not null default '',
  -- `none`: it holds no words that the home reads. The last four say why none were found.
  reading     text not null default 'none' check (reading in ('none', 'waiting', 'read', 'locked', 'broken', 'too-much', 'too-heavy')),
  -- A document that takes the home down with it is not read for ever.
  tries       smallint not null default 0,
  primary key (resource_id, nth),
  foreign key (resource_id, nth) references library.versions (resource_id, nth)
);
create index files_waiting on library.files (resource_id, nth) where reading = 'waiting';
create index files_of_content on library.files (file_id);
create index files_of_cover on library.files (cover_id) where cover_id is not null;
