-- Words are kept apart from the signs beside them ("cartouche ?" with its narrow space): everything is read again, or from its
-- beginning where that was under way.
update search.readings set kind = '', after = 0 where ended_at is null;
insert into search.readings (nth)
  select (select coalesce(max(nth), 0) + 1 from search.readings)
  where exists (select from search.texts) and not exists (select from search.readings where ended_at is null);
