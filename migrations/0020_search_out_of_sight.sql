-- What is out of sight stays where it stands, so that it is found again when it is shown again. Everything is read anew.
alter table search.texts add column hidden boolean not null default false;
truncate search.texts, search.vocabulary;
delete from platform.fact_cursors where consumer = 'search.index';
