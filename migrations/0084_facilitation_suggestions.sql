-- What a morning suggested, and what came of it; what somebody does not wish to read again. Ids, and no word.
create table facilitation.suggested (
  kind      text not null check (kind in ('question', 'newcomer', 'quiet', 'meeting')),
  subject   bigint not null,
  -- The second of two people; 0 elsewhere.
  other     bigint not null default 0,
  group_id  bigint not null,
  -- When it was first shown, or would have been: one in ten is held back, by lot, and stays so.
  shown_at  timestamptz not null,
  held      boolean not null,
  due_at    timestamptz not null,
  -- What was hoped for happened by then; null before that.
  came      boolean,
  primary key (kind, subject, other)
);
create index suggested_due on facilitation.suggested (due_at) where came is null;
create index suggested_in on facilitation.suggested (group_id, shown_at) where came is not null;

create table facilitation.dismissals (
  by       bigint not null,
  kind     text not null check (kind in ('question', 'newcomer', 'quiet', 'meeting', 'heated', 'ritual')),
  subject  bigint not null,
  other    bigint not null default 0,
  at       timestamptz not null,
  primary key (by, kind, subject, other)
);
