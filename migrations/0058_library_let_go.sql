-- What was taken away can be put back for a while. Then the bytes of its files go, and it stays away.
alter table library.resources add column let_go_at timestamptz;
create index resources_to_let_go on library.resources (removed_at) where kind = 'file' and removed_at is not null and let_go_at is null;

-- The pages of PDFs were drawn with blue in the place of red: they are read, and drawn, once more.
update library.files set reading = 'waiting', tries = 0 where kind = 'pdf' and reading = 'read';
