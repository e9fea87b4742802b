-- A provider fails from its first fault on until somebody signs in by it.
CREATE TRIGGER rollcall_events_providers AFTER INSERT ON rollcall_events
WHEN NEW.type IN ('signIn', 'signInFailed') AND NEW.provider IS NOT NULL
BEGIN
  DELETE FROM rollcall_provider_faults WHERE provider = NEW.provider AND NEW.type = 'signIn';
  INSERT INTO rollcall_provider_faults (provider, code, failures, since, last)
    SELECT NEW.provider, NEW.code, iif(json_valid(NEW.data), coalesce(CAST(NEW.data ->> '$.suppressed' AS INTEGER), 1), 1), {{timeOfId("NEW.id")}}, {{timeOfId("NEW.id")}}
    WHERE NEW.type = 'signInFailed' AND NEW.code IN ({{providerFaults}})
    ON CONFLICT (provider) DO UPDATE SET code = excluded.code, failures = failures + excluded.failures, last = excluded.last;
END
