-- Server processes remember who is signed in. Whoever changes an account or a session, by whatever way, tells them all.
-- (\073 is the semicolon, as in the first migration.)
CREATE FUNCTION tell_of_account() RETURNS trigger LANGUAGE plpgsql AS
E'BEGIN PERFORM pg_notify(\'holdpoint_account\', to_jsonb(OLD)->>TG_ARGV[0])\073 RETURN NULL\073 END';
CREATE TRIGGER account_is_told AFTER UPDATE OR DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION tell_of_account('id');
CREATE TRIGGER session_is_told AFTER UPDATE OR DELETE ON "Session" FOR EACH ROW EXECUTE FUNCTION tell_of_account('userId');
