-- What a conversation is (a question, a discussion; one whose words ask) may change after it began, and the pulse now
-- follows it. It is a projection: it goes, and the next reading begins at the first fact.
truncate pulse.conversations, pulse.posts, pulse.wrote, pulse.marks, pulse.calendar;
delete from platform.fact_cursors where consumer = 'pulse.projection';
