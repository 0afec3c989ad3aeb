-- While one writes a title, those that say the same are looked for among titles alone: a tenth of all that can be found.
create index texts_titles on search.texts using gin (words) with (fastupdate = off) where kind = 'conversation';
create index texts_titles_at on search.texts (at desc) where kind = 'conversation';
create index texts_titles_seen on search.texts (audience_id, at desc) where kind = 'conversation';
