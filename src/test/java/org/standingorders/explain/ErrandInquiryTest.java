package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Story.at;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Rota;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.Rulebook;
import org.standingorders.notice.Fate;
import org.standingorders.rule.Role;
import org.standingorders.testkit.People;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** What somebody was asked, and whom a role stands in for: a database damaged at 14:30, approval asked at once. */
class ErrandInquiryTest {
    private static final Rulebook SHIPPED = Shipped.rulebook();

    private final Story story = Story.among(People.oneFor("on_call_admin", "program_director", "hospital_admin"))
            .then("14:00:00")
            .posts(backup("nightly", "2026-01-10T13:50:00Z"))
            .then("14:30:00")
            .posts(corrupt());

    private List<Posted> posted = List.of();

    @Test
    void who_was_asked_for_an_approval_is_told_when_and_how_it_stands() {
        story.then("14:35:00").rings();

        assertThat(about("hospital_admin", "14:36:00"))
                .extracting(Cause::code, Cause::sentence, Cause::rule)
                .containsExactly(tuple(
                        Code.ASKED,
                        "hospital_admin was asked whether this may be done: restore, Restore database from latest"
                                + " backup. It was first asked at 2026-01-10 14:30:00 UTC; nobody had answered, and it"
                                + " was asked on after 2026-01-10 14:40:00 UTC.",
                        "DT-15"));
    }

    @Test
    void an_answer_is_named_with_who_gave_it_and_a_step_by_hand_with_how_it_went() {
        story.then("14:33:00").asks(DATABASE_FAILURE, grant());
        story.untaken(story.the(DATABASE_FAILURE), 1, "no executor is set up");

        assertThat(about("approval", "14:40:00"))
                .extracting(Cause::sentence)
                .singleElement()
                .asString()
                .endsWith("granted by alice at 2026-01-10 14:33:00 UTC.");
        assertThat(about("step", "14:40:00"))
                .extracting(Cause::sentence)
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("step was asked at 2026-01-10 14:33:00 UTC to do step 1 of restore by hand:")
                        .endsWith("nobody had reported how it went."));
    }

    @Test
    void who_is_asked_next_is_not_asked_until_the_first_have_had_their_time() {
        assertThat(about("hospital_admin", "14:31:00"))
                .extracting(Cause::sentence)
                .contains("hospital_admin is not asked for approval of restore until 2026-01-10 14:35:00 UTC, unless"
                        + " somebody answers before.");
    }

    @Test
    void a_role_that_only_stands_in_says_for_whom_and_who_holds_that_now() {
        assertThat(about("operator", "14:31:00"))
                .extracting(Cause::code, Cause::sentence)
                .contains(
                        tuple(Code.NO_ROW, "No row names operator when it is critical."),
                        tuple(
                                Code.STANDS_IN,
                                "operator stands in for hospital_admin when hospital_admin is empty; hospital_admin is"
                                        + " held by h-1 now."));
    }

    @Test
    void who_was_asked_by_a_notice_that_was_given_up_was_not_asked() {
        posted = story.last().told().stream()
                .map(notice -> new Posted(notice, Fate.DEAD, at("14:31:00")))
                .toList();

        assertThat(about("on_call_admin", "14:32:00")).extracting(Cause::code).containsOnly(Code.NOT_DELIVERED);
        assertThat(about("approval", "14:32:00"))
                .extracting(Cause::sentence)
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("approval was to be asked whether this may be done: restore")
                        .endsWith("But the notice to program_director was NOT delivered: given up at"
                                + " 2026-01-10 14:31:00 UTC."));
    }

    private ApprovalRequest grant() {
        return new ApprovalRequest.Grant(
                Objects.requireNonNull(
                                story.the(DATABASE_FAILURE).card().response().approval())
                        .id(),
                new ApprovalRequest.Approver(List.of(), true, true),
                null);
    }

    private List<Cause> about(String recipient, String time) {
        Role admin = new Role("hospital_admin");
        Rota rota = new Rota(
                List.of(new Reach(admin, admin, List.of("h-1"), List.of())),
                Map.of(admin, List.of(new Role("operator")), new Role("operator"), List.of()),
                List.of());
        return new Inquiry(story.the(DATABASE_FAILURE), rota, SHIPPED.escalator(), posted, at(time), at(time))
                .about(recipient)
                .causes();
    }
}
