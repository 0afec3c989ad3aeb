-- What can be found: a projection of the facts, which can be emptied and read again from the first. It holds no text that
-- could be read, only words and where they stand; whoever shows a result asks the room that it belongs to.
create schema search;

-- Accents make no difference; the ends of words are taken off as their language does it.
create text search configuration search.fr (copy = pg_catalog.french);
alter text search configuration search.fr alter mapping for hword, hword_part, word with public.unaccent, french_stem;
create text search configuration search.en (copy = pg_catalog.english);
alter text search configuration search.en alter mapping for hword, hword_part, word with public.unaccent, english_stem;
-- Every word as it is: for other languages, beginnings of words, and names.
create text search configuration search.plain (copy = pg_catalog.simple);
alter text search configuration search.plain alter mapping for hword, hword_part, word with public.unaccent, simple;

create table search.texts (
  kind        text not null,
  id          bigint not null,
  -- A post stands in a conversation: results are shown by where they stand.
  within_kind text not null,
  within_id   bigint not null,
  audience_id bigint not null,
  author      bigint,
  at          timestamptz not null,
  words       tsvector not null,
  primary key (kind, id)
);
create index texts_words on search.texts using gin (words) with (fastupdate = off);
create index texts_at on search.texts (at desc, kind, id);
create index texts_within on search.texts (within_kind, within_id);
create index texts_author on search.texts (author, at desc);

-- Every word that was ever written here, to find what somebody meant who mistyped.
create table search.vocabulary (word text primary key);
create index vocabulary_alike on search.vocabulary using gin (word public.gin_trgm_ops);
