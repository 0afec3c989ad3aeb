-- The address by which a member begins conversations in a group. The address itself is made from these numbers and signed.
create table letterbox.group_addresses (
  person_id  bigint not null,
  group_id   bigint not null,
  -- Another one ends the one before.
  edition    int not null default 1,
  made_at    timestamptz not null,
  used_at    timestamptz,
  ended_at   timestamptz,
  primary key (person_id, group_id)
);
