-- The latest are read in the order of time, kind and number, all three backwards: an index in another order had them sorted
-- again at each look, a fifth of what a search for a rare word costs.
create index texts_latest on search.texts (at desc, kind desc, id desc);
drop index search.texts_at;
