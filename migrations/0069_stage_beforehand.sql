-- A question of a live room that was asked on the gathering's page before: brought in once, with its votes.
alter table stage.questions add column asked_id bigint unique;
