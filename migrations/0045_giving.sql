-- Who thanked whom, as the facts tell it, beside what the pulse reads already: a projection with a reading of its own, which
-- can be emptied and read again. What was said apart (in private, about a need) is not among it.
create table pulse.thanks (
  -- A reaction to a post, whose author was thanked; or a word, with whoever it was said to.
  kind      text not null check (kind in ('post', 'word')),
  id        bigint not null,
  giver     bigint not null,
  receiver  bigint,
  at        timestamptz not null,
  hidden    boolean not null default false,
  primary key (kind, id, giver),
  check ((kind = 'word') = (receiver is not null))
);
create index thanks_at on pulse.thanks (at);
create index thanks_by on pulse.thanks (giver);
create index thanks_to on pulse.thanks (receiver);

-- Somebody may object: those who look after their groups are then told nothing of what they give and are thanked for.
alter table recognition.choices add column left_out boolean not null default false;
