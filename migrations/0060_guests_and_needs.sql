-- Who is here as a guest (a brand, a partner) reads of needs and offers what stands in groups and spaces they were let into, and
-- what its author lets them read. An audience may keep guests out who only pass through the place it stands in.
alter table platform.audiences add column guests boolean not null default true;

-- Those who are guests today, as an audience that holds nothing: its number is one that no other gets.
insert into platform.audiences (id, reach) overriding system value values (-1, 'named');
insert into platform.audience_people (audience_id, person_id, role)
select -1, person_id, 'reader' from people.marks where mark = 'guest' and upper(valid) is null;

-- The one that guests are kept out of, and the one for needs that they may read.
alter table aid.places add column guests_audience bigint unique references platform.audiences (id);
update platform.audiences set guests = false where id in (select audience_id from aid.places);
with opened as (insert into platform.audiences (reach, parent, guests) values ('within', 2, false) returning id)
insert into aid.places (place_audience, audience_id, guests_audience) select 2, id, 2 from opened;

-- What was asked of the whole home, and what was said and is found about it.
update aid.wishes w set audience_id = p.audience_id from aid.places p where p.place_audience = 2 and w.audience_id = 2;
update recognition.thanks t set audience_id = p.audience_id from aid.places p
where p.place_audience = 2 and t.audience_id = 2 and t.subject_kind in ('need', 'offer');
update search.texts t set audience_id = p.audience_id from aid.places p
where p.place_audience = 2 and t.audience_id = 2 and t.kind in ('need', 'offer');

-- The page of a past crisis shows what was thanked for.
create index wishes_thanked_in_crisis on aid.wishes (crisis_id, id) where crisis_id is not null and thanks_public;
