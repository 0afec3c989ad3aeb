-- Those who come propose points; their hosts put them on the agenda. A question asked beforehand can become one.
alter table gatherings.points
  add column proposed boolean not null default false,
  add column asked_id bigint references gatherings.asked (id) on delete set null;
create unique index points_of_asked on gatherings.points (asked_id) where asked_id is not null;

-- What a gathering is about is written as other texts are: one that is changed, or one that is begun for an audience.
alter table conversations.drafts drop constraint drafts_place_kind_check;
alter table conversations.drafts add constraint drafts_place_kind_check
  check (place_kind in ('group', 'conversation', 'post', 'shelf', 'resource', 'gathering', 'evening'));
