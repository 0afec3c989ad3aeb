-- What a conversation says of itself in a list follows what can be read of it: a post that is removed or hidden counts
-- and speaks no more. What is new is known per visit; a group has a few words for what it talks about.

-- The places given so far stay in `posts`; `shown` are those that everybody can read, and `answers` those among them by
-- others than whoever began. `excerpt` is how it begins, `last_…` the last post, as long as everybody can read them.
alter table conversations.conversations
  add column shown integer not null default 0,
  add column last_words text not null default '',
  -- Moderation hid how it begins, and so what it is called.
  add column title_hidden boolean not null default false,
  add column pinned_by bigint,
  add column closed_by bigint;

update conversations.conversations c set shown = n.shown, answers = n.answers
from (
  select p.conversation_id id, count(*) shown, count(*) filter (where p.author is distinct from c.author) answers
  from conversations.posts p join conversations.conversations c on c.id = p.conversation_id
  where p.removed_at is null and p.hidden_at is null group by p.conversation_id
) n where n.id = c.id;
update conversations.conversations c set answers = 0 where shown = 0;
update conversations.conversations c set excerpt = ''
where exists (
  select 1 from conversations.posts p
  where p.conversation_id = c.id and p.nth = 1 and (p.removed_at is not null or p.hidden_at is not null)
);
update conversations.conversations c set title_hidden = true
where exists (select 1 from conversations.posts p where p.conversation_id = c.id and p.nth = 1 and p.hidden_at is not null);
update conversations.conversations c set last_at = l.at, last_author = l.author, last_words = left(regexp_replace(l.markdown, '\s+', ' ', 'g'), 220)
from (
  select distinct on (conversation_id) conversation_id id, at, author, markdown from conversations.posts
  where removed_at is null and hidden_at is null order by conversation_id, nth desc
) l where l.id = c.id;
update conversations.conversations set last_at = started_at, last_author = null where shown = 0;
-- What helped and is gone helps nobody.
update conversations.conversations c set helpful_post = null
where exists (select 1 from conversations.posts p where p.id = c.helpful_post and (p.removed_at is not null or p.hidden_at is not null));

-- Lists leave out what is hidden and what holds nothing that can be read.
drop index conversations.conversations_of_group;
drop index conversations.conversations_waiting;
drop index conversations.conversations_seen_by;
create index conversations_of_group on conversations.conversations (group_id, last_at desc, id desc) where hidden_at is null and shown > 0;
create index conversations_waiting on conversations.conversations (group_id, last_at desc, id desc)
  where kind = 'question' and answers = 0 and hidden_at is null and shown > 0;

alter table conversations.post_versions add column lang text not null default 'und';

-- What a conversation was called before.
create table conversations.earlier_titles (
  conversation_id  bigint not null references conversations.conversations (id),
  title            text not null,
  until            timestamptz not null,
  primary key (conversation_id, until)
);

-- Whom a post names: a name that leaves is taken out of it.
create table conversations.post_mentions (
  post_id    bigint not null references conversations.posts (id),
  person_id  bigint not null,
  primary key (post_id, person_id)
);
create index post_mentions_of on conversations.post_mentions (person_id);
insert into conversations.post_mentions (post_id, person_id)
select distinct p.id, found[1]::bigint from conversations.posts p, regexp_matches(p.markdown, '\]\(/people/(\d{1,15})\)', 'g') found
where p.markdown like '%](/people/%';

-- How often each tag stands in a group, kept by whoever writes.
create table conversations.tag_counts (
  group_id  bigint not null,
  tag       text not null,
  n         integer not null,
  primary key (group_id, tag)
);
create index tag_counts_most on conversations.tag_counts (group_id, n desc) where n > 0;
insert into conversations.tag_counts (group_id, tag, n)
select c.group_id, t.tag, count(*) from conversations.tags t join conversations.conversations c on c.id = t.conversation_id
where c.group_id is not null group by c.group_id, t.tag;

-- Beside how far each person has read: how many posts there were when they last looked, and as the visit before ended.
-- What is new stays marked while one reads, and a page of a long conversation read for the first time is not new.
alter table conversations.reads
  add column total integer not null default 0,
  add column before_total integer not null default 0,
  add column before_at timestamptz;
update conversations.reads r set total = r.nth, before_total = r.nth, before_at = r.at;
alter table conversations.reads
  alter column total drop default,
  alter column before_total drop default,
  alter column before_at set not null;

-- How many posts an audience has heard, and how many of them each person knows of: a dot still costs one row per group
-- of the reader, and now says how many. What an import brings is not counted.
alter table conversations.activity
  add column posts bigint not null default 0,
  drop column last_at,
  drop column last_by;
alter table conversations.looks
  add column known bigint not null default 0,
  -- When the visit before this one ended.
  add column since timestamptz;
update conversations.looks set since = at;
alter table conversations.looks alter column known drop default, alter column since set not null;
