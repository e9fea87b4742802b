-- The one change that an event allows, once: a person is erased from it. The fixed columns stay, a commitment takes the
-- place of the personal ones.
CREATE TRIGGER rollcall_events_no_update BEFORE UPDATE ON rollcall_events
WHEN NOT (
  OLD.commitment IS NULL AND typeof(NEW.commitment) = 'blob' AND length(NEW.commitment) = 32
  AND NEW.ip IS NULL AND NEW.country IS NULL AND NEW.user_agent IS NULL AND NEW.user_label IS NULL AND NEW.actor_label IS NULL
  AND NEW.reason IS NULL AND NEW.data IS NULL AND NEW.salt IS NULL
  AND NEW.id IS OLD.id AND NEW.type IS OLD.type AND NEW.outcome IS OLD.outcome AND NEW.source IS OLD.source AND NEW.uid IS OLD.uid
  AND NEW.sid IS OLD.sid AND NEW.account IS OLD.account AND NEW.provider IS OLD.provider AND NEW.actor_kind IS OLD.actor_kind
  AND NEW.actor IS OLD.actor AND NEW.request_id IS OLD.request_id AND NEW.app IS OLD.app AND NEW.code IS OLD.code
)
BEGIN
  SELECT RAISE(ABORT, 'rollcall: events are append-only');
END
