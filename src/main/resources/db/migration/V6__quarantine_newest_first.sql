-- What the policy failed on is listed newest first.
CREATE INDEX quarantine_newest ON quarantine (at, fact_id);
