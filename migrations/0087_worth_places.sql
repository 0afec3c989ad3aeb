-- Who came to a gathering is also whom its host saw in the place: what it is worth reads what happened once more from the beginning.
truncate worth.deeds, worth.away;
delete from platform.fact_cursors where consumer = 'worth.deeds';
