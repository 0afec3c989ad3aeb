-- What is rare in a large library (a language that few speak, a kind that a group has none of) is found without walking through the rest.
create index resources_of_kind on library.resources (audience_id, kind, changed_at desc, id desc) where hidden_at is null and removed_at is null;
create index resources_in_lang on library.resources (audience_id, lang, changed_at desc, id desc) where hidden_at is null and removed_at is null;
