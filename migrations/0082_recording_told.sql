-- The home could not go on recording: its disk is full. Hosts are told, in the room and on the gathering's page.
alter table stage.rooms add column recording_broke_at timestamptz;

-- What somebody sent from a stage is given through the replay alone: not by its number, to whoever it was taken of.
update platform.files set by = null where id in (select file_id from replays.tracks) and audience_id is null;
