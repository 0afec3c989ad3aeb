-- Whether others may be told that somebody is here, or is writing. It is said on one's own page, where it can be changed.
alter table people.people add column shows_presence boolean not null default true;
