-- What a person was told lately, whatever it was about: their budget (DT-33) counts over all programs.
CREATE INDEX notices_person ON notices (person, created_at) WHERE person IS NOT NULL;

-- Who was told last that there is a storm, so that programs which see it at once tell it once.
CREATE TABLE storms (
    person    text PRIMARY KEY,
    notice_id uuid NOT NULL,
    began_at  timestamptz NOT NULL
);
