-- Somebody is found by any word of their name while one writes it after an @: "marchand" is Odile.
create index people_by_any_name on people.people using gin (platform.folded(name) gin_trgm_ops) where erased_at is null;
