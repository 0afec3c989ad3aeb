-- A digest goes to whoever said that they want one, and to nobody else: who was here before there was one, or comes now, is
-- asked, once. Without a row: by mail of what concerns them, no digest.
alter table notifications.preferences add column digest_answered boolean not null default false;
alter table notifications.preferences alter column digest set default 'never';

-- Who kept the page of preferences kept what it said. Who only ended other letters, or whose mail server refused one, chose none.
update notifications.preferences p set digest_answered = true
where digest <> 'weekly' or (mail <> 'nothing'
  and not exists (select 1 from letterbox.reach r where r.person_id = p.person_id and r.stopped_at is not null));
update notifications.preferences set digest = 'never' where not digest_answered;
