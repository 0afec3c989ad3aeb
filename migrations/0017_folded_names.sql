-- Names stand in the order of a dictionary, and are found as they are typed on a phone: Émile between Elsa and Enzo, whoever
-- types "emile". The order of bytes on folded names is the same on every machine, whatever collations it was given.
-- The extension is named with its schema, which is not everywhere the same: an index is rebuilt where no path is set.
do $do$
declare
  place text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'unaccent');
  body text := format('select lower(%I.unaccent(%L::regdictionary, name))', place, format('%I.unaccent', place));
begin
  execute format('create function platform.folded(name text) returns text language sql immutable strict parallel safe as %L', body);
end $do$;

drop index people.people_by_name;
create index people_by_name on people.people ((platform.folded(name) collate "C"), id) where erased_at is null;
