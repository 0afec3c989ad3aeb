-- What a text is (a question, one that nobody answered), to be sieved by; and a group is read from its latest. Everything is
-- read anew.
alter table search.texts add column facets text[] not null default '{}';
create index texts_audience on search.texts (audience_id, at desc, kind desc, id desc);
create index texts_unanswered on search.texts (at desc, kind desc, id desc) where facets @> '{unanswered}';
truncate search.texts, search.vocabulary;
delete from platform.fact_cursors where consumer = 'search.index';
