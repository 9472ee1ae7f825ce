-- Who had a notice sent again that was given up.
CREATE TABLE notice_resends (
    resend_no  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice_id  uuid NOT NULL REFERENCES notices,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor      text NOT NULL,
    actor_role text NOT NULL
);
CREATE INDEX notice_resends_notice ON notice_resends (notice_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON notice_resends FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON notice_resends EXECUTE FUNCTION refuse_change();
