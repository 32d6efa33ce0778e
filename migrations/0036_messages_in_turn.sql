-- The next message in turn: without, each one was found by sorting all that wait.
drop index directory_messages_in_order;
create index directory_messages_in_turn on directory_message (coalesce(set_aside_at, '-infinity'), created_at, id);
