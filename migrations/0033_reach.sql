-- Whether letters about the community reach somebody. Without a row, they do as far as the home knows.
create table letterbox.reach (
  person_id    bigint primary key,
  stopped_at   timestamptz,
  -- refused: their mail server wants no letter there. failing: several came back over days. complaint: reported as unwanted.
  why          text check (why in ('refused', 'failing', 'complaint')),
  -- They said that it works: what comes back of older letters counts no more.
  works_since  timestamptz,
  check ((stopped_at is null) = (why is null))
);

-- Days on which a letter came back from an address that may still work.
create table letterbox.returned (
  person_id  bigint not null,
  day        date not null,
  primary key (person_id, day)
);

insert into letterbox.reach (person_id, stopped_at, why)
  select person_id, mail_refused_at, 'refused' from notifications.preferences where mail_refused_at is not null;
alter table notifications.preferences drop column mail_refused_at;
