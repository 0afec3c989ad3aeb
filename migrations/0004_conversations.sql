-- The heart: conversations and their posts. Counters are kept by the writer; a page of posts is a range of `nth`.
create schema conversations;

create table conversations.conversations (
  id            bigint generated always as identity primary key,
  -- In a group, or attached to anything through its subject.
  group_id      bigint,
  subject_kind  text,
  subject_id    bigint,
  audience_id   bigint not null references platform.audiences (id),
  kind          text not null check (kind in ('question', 'discussion', 'running')),
  title         text not null,
  lang          text not null default 'und',
  -- Whether its opening post asks something, whatever it was declared as.
  asks          boolean not null default false,
  author        bigint,
  started_at    timestamptz not null,
  excerpt       text not null default '',
  posts         integer not null default 0,
  -- Posts by others than whoever began it.
  answers       integer not null default 0,
  last_at       timestamptz not null,
  last_author   bigint,
  helpful_post  bigint,
  pinned_at     timestamptz,
  closed_at     timestamptz,
  hidden_at     timestamptz,
  source        text unique,
  check ((group_id is null) <> (subject_kind is null))
);
create index conversations_of_group on conversations.conversations (group_id, last_at desc, id desc) where hidden_at is null;
create index conversations_pinned on conversations.conversations (group_id, pinned_at desc) where pinned_at is not null and hidden_at is null;
create index conversations_waiting on conversations.conversations (group_id, last_at desc, id desc) where kind = 'question' and answers = 0 and hidden_at is null;
create index conversations_seen_by on conversations.conversations (audience_id, last_at desc, id desc) where hidden_at is null;
create index conversations_by_author on conversations.conversations (author, id desc);
create unique index conversations_of_subject on conversations.conversations (subject_kind, subject_id) where subject_kind is not null;

create table conversations.posts (
  id              bigint generated always as identity primary key,
  conversation_id bigint not null references conversations.conversations (id),
  -- 1, 2, 3… without a gap in each conversation: page 40 is as quick as page 1.
  nth             integer not null,
  author          bigint,
  at              timestamptz not null,
  markdown        text not null,
  -- Rendered once per version; null until somebody reads what an import brought.
  html            text,
  lang            text not null default 'und',
  reply_to        bigint references conversations.posts (id),
  edited_at       timestamptz,
  removed_at      timestamptz,
  removed_by      bigint,
  hidden_at       timestamptz,
  source          text unique,
  -- Made by the form: sending it twice posts once.
  client_key      uuid,
  unique (conversation_id, nth)
);
create unique index posts_client_key on conversations.posts (author, client_key) where client_key is not null;
create index posts_by_author on conversations.posts (author, id desc);

-- What a post said before it was changed.
create table conversations.post_versions (
  post_id   bigint not null references conversations.posts (id),
  version   integer not null,
  markdown  text not null,
  until     timestamptz not null,
  primary key (post_id, version)
);

create table conversations.post_files (
  post_id  bigint not null references conversations.posts (id),
  file_id  bigint not null references platform.files (id),
  primary key (post_id, file_id)
);

create table conversations.reactions (
  post_id    bigint not null references conversations.posts (id),
  person_id  bigint not null,
  kind       text not null check (kind in ('thanks', 'same', 'seen', 'courage', 'joy', 'other')),
  at         timestamptz not null,
  primary key (post_id, person_id, kind)
);
create index reactions_by_person on conversations.reactions (person_id, at desc);

create table conversations.reaction_counts (
  post_id  bigint not null references conversations.posts (id),
  kind     text not null,
  n        integer not null,
  primary key (post_id, kind)
);

create table conversations.tags (
  conversation_id bigint not null references conversations.conversations (id),
  tag             text not null,
  primary key (conversation_id, tag)
);
create index tags_by_tag on conversations.tags (tag, conversation_id);

-- How far each person has read.
create table conversations.reads (
  person_id       bigint not null,
  conversation_id bigint not null references conversations.conversations (id),
  nth             integer not null,
  at              timestamptz not null,
  primary key (person_id, conversation_id)
);

-- The last thing said in an audience, and when each person last looked: a dot costs one row per group, whatever its size.
create table conversations.activity (
  audience_id bigint primary key references platform.audiences (id),
  last_at     timestamptz not null,
  last_by     bigint
);
create table conversations.looks (
  person_id   bigint not null,
  audience_id bigint not null references platform.audiences (id),
  at          timestamptz not null,
  primary key (person_id, audience_id)
);
