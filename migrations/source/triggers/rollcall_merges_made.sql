-- Written while both are still there.
CREATE TRIGGER rollcall_merges_made AFTER INSERT ON rollcall_merges
BEGIN
  {{event({
    type: "'mergeUsers'",
    user: "NEW.merged_into",
    userLabel: labelOf("NEW.merged_into"),
    data: `json_object('userId', (SELECT user_id FROM rollcall_users WHERE uid = NEW.uid), 'label', ${labelOf("NEW.uid")})`,
  })}}
END
