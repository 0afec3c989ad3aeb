-- What members bring, where they come, and whom they bring, read from facts: what it is worth counts them.
create table worth.deeds (
  what     text not null check (what in ('brought', 'helped', 'gathering', 'occasion', 'invited')),
  -- The resource, the gathering, the occasion of a ritual, or whoever invited.
  subject  bigint not null,
  person   bigint not null,
  at       timestamptz not null,
  primary key (what, subject, person)
);
create index deeds_at on worth.deeds (what, at);
create index deeds_by on worth.deeds (person);

-- Resources that are out of sight: taken away, or hidden.
create table worth.away (
  resource  bigint not null,
  how       text not null check (how in ('removed', 'hidden')),
  primary key (resource, how)
);
