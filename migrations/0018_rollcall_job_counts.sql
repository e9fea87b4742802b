-- What a job has counted: the parts of a count that is still going on (`uids` as a JSON array, so that nobody is counted twice),
-- and part 0 when it is over.
CREATE TABLE rollcall_job_counts (
  job INTEGER NOT NULL,
  part INTEGER NOT NULL,
  sessions INTEGER,
  users INTEGER,
  spared INTEGER NOT NULL,
  uids TEXT,
  PRIMARY KEY (job, part)
) WITHOUT ROWID;
