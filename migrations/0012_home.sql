-- Where each person was last, whether they looked at the list, wrote or read: the few groups of the rail are chosen by it.
-- Null is what it was before: when they looked at the list.
alter table conversations.looks add column here_at timestamptz;
