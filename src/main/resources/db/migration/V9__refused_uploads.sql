-- Who tried to change the policy with workbooks that were refused, and why (faults.md 3).
CREATE TABLE upload_refusals (
    refusal_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor      text NOT NULL,
    actor_role text NOT NULL,
    workbooks  text[] NOT NULL,
    codes      text[] NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON upload_refusals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON upload_refusals EXECUTE FUNCTION refuse_change();
