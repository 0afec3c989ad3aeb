-- The list of people begins with those who are here; whoever an archive brought and has not come yet is on a list beside it.
create index people_here_by_name on people.people ((platform.folded(name) collate "C"), id)
  where erased_at is null and joined_at is not null;
create index people_awaited_by_name on people.people ((platform.folded(name) collate "C"), id)
  where erased_at is null and joined_at is null;
