-- A part recorded after the others were published, or trimmed, is a draft of its own until a host joins it.
alter table replays.parts add column joined_at timestamptz;
update replays.parts set joined_at = kept_at;

-- What is to be taken out of the files of one person, and is not yet: nobody is given these meanwhile.
create table replays.stretches (
  id           bigint generated always as identity primary key,
  gathering_id bigint not null references replays.replays,
  person_id    bigint not null,
  from_ms      bigint not null,
  until_ms     bigint not null,
  check (from_ms < until_ms)
);
create index stretches_of_gathering on replays.stretches (gathering_id);
create index stretches_of_person on replays.stretches (person_id);

-- Of what was asked to be cut, from when to when. Nothing: all of it.
alter table replays.cuts add column from_ms bigint, add column until_ms bigint;
