-- The word that a need ended with is kept in recognition, and nowhere else: whatever becomes of it there is so on the need. Here
-- stands only whether it is said in the open now, since that decides who still reads the need.
update aid.wishes w set thanks_public = exists (
  select 1 from recognition.thanks t
  where t.subject_kind = w.kind and t.subject_id = w.id and t.giver = w.author and t.openness = 'public' and t.hidden_at is null)
where w.thanks_public;
alter table aid.wishes drop column thanks;
