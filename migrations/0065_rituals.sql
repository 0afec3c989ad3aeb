-- Rituals: what people do together again and again: a gathering, a prompt, a welcome. Each of its times is an occasion.
create schema rituals;

create table rituals.rituals (
  id           bigint generated always as identity primary key,
  audience_id  bigint not null references platform.audiences (id),
  -- The group it belongs to; null: a space or the whole home.
  group_id     bigint,
  shape        text not null check (shape in ('gathering', 'prompt', 'welcome')),
  title        text not null,
  markdown     text not null default '',
  excerpt      text not null default '',
  lang         text not null default 'und',
  -- The script: words to open and to close with, and steps, each with its minutes (0: as long as it takes).
  opening      text not null default '',
  closing      text not null default '',
  steps        jsonb not null default '[]',
  -- When it comes round: an RRULE that says its days, the hour on the wall of a zone. A welcome has no days of its own.
  rule         text,
  zone         text not null,
  wall_starts  timestamp,
  -- Occasions stand up to this day of the rule.
  made_until   date,
  -- The gatherings it stands above.
  series_id    bigint,
  proposed_by  bigint,
  proposed_at  timestamptz not null,
  accepted_at  timestamptz,
  accepted_by  bigint,
  declined_at  timestamptz,
  declined_by  bigint,
  why          text not null default '',
  ended_at     timestamptz,
  ended_by     bigint,
  hidden_at    timestamptz,
  -- When it is next, as lists are ordered.
  next_at      timestamptz,
  -- When something is to be done for it again: a host to ask, a conversation to open.
  due_at       timestamptz,
  client_key   uuid,
  check (accepted_at is null or declined_at is null)
);
create unique index rituals_client_key on rituals.rituals (proposed_by, client_key) where client_key is not null;
create unique index rituals_of_series on rituals.rituals (series_id) where series_id is not null and ended_at is null and declined_at is null;
create unique index rituals_one_welcome on rituals.rituals (audience_id) where shape = 'welcome' and ended_at is null and declined_at is null;
create index rituals_in_time on rituals.rituals (audience_id, coalesce(next_at, '9999-01-01'::timestamp at time zone 'UTC'), id)
  where accepted_at is not null and ended_at is null and hidden_at is null;
create index rituals_ended on rituals.rituals (audience_id, ended_at desc, id desc) where ended_at is not null and hidden_at is null;
create index rituals_proposed on rituals.rituals (audience_id, id) where accepted_at is null and declined_at is null;
create index rituals_proposed_by on rituals.rituals (proposed_by, id);
create index rituals_due on rituals.rituals (due_at) where due_at is not null;

create table rituals.occasions (
  id             bigint generated always as identity primary key,
  ritual_id      bigint not null references rituals.rituals (id),
  -- Its name among those of its ritual: the day that the rule says, even where it was moved.
  day            date not null,
  starts_at      timestamptz not null,
  over_at        timestamptz not null,
  gathering_id   bigint,
  conversation_id bigint,
  host           bigint,
  -- What the host wants to open it with, in place of the words of the ritual.
  words          text not null default '',
  unhosted_at    timestamptz,
  opened_at      timestamptz,
  cancelled_at   timestamptz,
  -- Who came is known.
  settled_at     timestamptz,
  picture_id     bigint,
  picture_by     bigint,
  picture_hidden_at timestamptz,
  came           integer not null default 0 check (came >= 0),
  unique (ritual_id, day)
);
create index occasions_in_time on rituals.occasions (ritual_id, starts_at, id);
create index occasions_over on rituals.occasions (ritual_id, over_at desc, id desc);
create unique index occasions_of_gathering on rituals.occasions (gathering_id) where gathering_id is not null;
create unique index occasions_of_conversation on rituals.occasions (conversation_id) where conversation_id is not null;
create index occasions_of_host on rituals.occasions (host) where host is not null;
create index occasions_of_painter on rituals.occasions (picture_by) where picture_by is not null;

-- Who agreed to host in turn.
create table rituals.hosts (
  ritual_id  bigint not null references rituals.rituals (id),
  person_id  bigint not null,
  since      timestamptz not null,
  -- How often it was their turn and they took it; whoever comes later begins where the others are.
  turns      integer not null,
  asked_at   timestamptz,
  primary key (ritual_id, person_id)
);
create index hosts_of_person on rituals.hosts (person_id);

-- Who was asked to host, and what they said. `swapped`: they asked somebody else to.
create table rituals.asks (
  id          bigint generated always as identity primary key,
  occasion_id bigint not null references rituals.occasions (id),
  person_id   bigint not null,
  -- Somebody asked them to change places.
  swap_from   bigint,
  asked_at    timestamptz not null,
  answer_by   timestamptz not null,
  answer      text check (answer in ('yes', 'no', 'silent', 'swapped')),
  answered_at timestamptz,
  unique (occasion_id, person_id)
);
create index asks_of_person on rituals.asks (person_id) where answer is null;
create index asks_of_anybody on rituals.asks (person_id);
create index asks_from on rituals.asks (swap_from) where swap_from is not null;

-- What was said in the conversation of an occasion, so that who came is known when a word is taken back.
create table rituals.said (
  post_id     bigint primary key,
  occasion_id bigint not null references rituals.occasions (id),
  person_id   bigint not null,
  readable    boolean not null default true
);
create index said_of on rituals.said (occasion_id, person_id);
create index said_by on rituals.said (person_id);

create table rituals.came (
  occasion_id bigint not null references rituals.occasions (id),
  person_id   bigint not null,
  ritual_id   bigint not null,
  at          timestamptz not null,
  -- They wish it to be known that it was their first time.
  first_said  boolean not null default false,
  primary key (occasion_id, person_id)
);
create index came_of_person on rituals.came (person_id, ritual_id);
create index came_of_ritual on rituals.came (ritual_id);

-- A sentence that stays, one of each person.
create table rituals.memories (
  id          bigint generated always as identity primary key,
  occasion_id bigint not null references rituals.occasions (id),
  author      bigint not null,
  text        text not null,
  at          timestamptz not null,
  edited_at   timestamptz,
  hidden_at   timestamptz
);
create unique index memories_of_author on rituals.memories (occasion_id, author);
create index memories_in_order on rituals.memories (occasion_id, id);
create index memories_by on rituals.memories (author);

-- Who came into a group that has a welcome, and whether they wish it. Shown to nobody without a yes.
create table rituals.newcomers (
  ritual_id   bigint not null references rituals.rituals (id),
  person_id   bigint not null,
  at          timestamptz not null,
  offered_at  timestamptz,
  wishes      boolean,
  answered_at timestamptz,
  occasion_id bigint references rituals.occasions (id),
  primary key (ritual_id, person_id)
);
create index newcomers_to_offer on rituals.newcomers (ritual_id) where offered_at is null;
create index newcomers_of_occasion on rituals.newcomers (occasion_id) where occasion_id is not null;
create index newcomers_of_person on rituals.newcomers (person_id);

-- What is said on an occasion stands in its group as well.
alter table conversations.conversations drop constraint conversations_check;
alter table conversations.conversations add constraint conversations_somewhere check (group_id is not null or subject_kind is not null);
