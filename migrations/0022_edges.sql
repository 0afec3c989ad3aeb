-- Made by the form: founding the same group twice, by a button pressed twice, founds it once.
alter table spaces.places add column client_key uuid;
create unique index places_client_key on spaces.places (founded_by, client_key) where client_key is not null;
