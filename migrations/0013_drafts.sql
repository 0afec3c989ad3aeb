-- What somebody is writing and has not published: one draft for each person and place, newest words alone.
create table conversations.drafts (
  person_id  bigint not null,
  place_kind text not null check (place_kind in ('group', 'conversation', 'post')),
  place_id   bigint not null,
  -- The fields of the form, as they were typed.
  typed      jsonb not null,
  saved_at   timestamptz not null,
  primary key (person_id, place_kind, place_id)
);
create index drafts_by_person on conversations.drafts (person_id, saved_at desc);
create index drafts_by_age on conversations.drafts (saved_at);

-- Pictures put into a text that is being written: those that no post came to show go again.
create table conversations.brought_pictures (
  file_id   bigint primary key references platform.files (id) on delete cascade,
  person_id bigint not null,
  at        timestamptz not null
);
create index brought_pictures_by_person on conversations.brought_pictures (person_id);
create index brought_pictures_by_age on conversations.brought_pictures (at);
