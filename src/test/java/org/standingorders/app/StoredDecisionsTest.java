package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.app.demo.Player;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import org.standingorders.testkit.CommandLineRun;
import org.standingorders.testkit.PgDatabase;

/** {@code replay} and {@code verify-log} on what a service has left in its database. */
class StoredDecisionsTest {
    private static final String SECRET = "the server's secret of the tests";
    private static final String ESCALATION =
            " FROM decisions WHERE point = 'escalate' AND convert_from(body, 'UTF8') LIKE '%\"severity\":\"critical\"%'";

    private static CheckedPolicy policy;

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path data;

    private String url = "";

    @BeforeAll
    static void read_the_policy() {
        policy = new PolicyReader(InstantSource.system()).read(new PolicyFolder(Path.of(".")).read());
    }

    @BeforeEach
    void a_service_has_decided_and_is_gone() {
        DatabaseAddress at = database.address();
        url = "postgresql://%s:%s@%s:%d/%s".formatted(at.user(), at.password(), at.host(), at.port(), at.database());
        Settings settings = new Settings(
                0,
                "127.0.0.1",
                new StoreSettings(data, DatabaseUrl.parse(url), SECRET),
                Path.of("."),
                List.of(),
                NoticeSettings.NONE);
        try (Service service = Service.start(settings, Secrets.of(settings), policy)) {
            new Player(service.parts().stage(), new PrintWriter(Writer.nullWriter())).play();
        }
    }

    @Test
    void what_was_decided_is_proven_and_taken_again_byte_for_byte() {
        long all = database.count("decisions");
        String incident = database.ask("SELECT incidents[1]" + ESCALATION);
        String about =
                database.ask("SELECT count(*) FROM decisions WHERE incidents @> ARRAY['" + incident + "'::uuid]");

        CommandLineRun proven = run("verify-log", "--secret", SECRET);
        assertThat(proven.out()).startsWith("Whole: " + all + " entries proven, head sha256:");
        assertThat(proven.code()).isZero();
        assertReplayed(all + " decisions", "--from", "2020-01-01T00:00:00Z");
        assertReplayed(about + " decisions", "--incident", incident);
        assertReplayed("1 decision", database.ask("SELECT decision_id" + ESCALATION));
        assertThat(run("replay", "--to", "2020-01-01T00:00:00Z").out()).contains("nothing is proven");
    }

    @Test
    void a_changed_entry_is_named_and_printed_with_what_comes_out_instead() {
        String id = database.ask("SELECT decision_id" + ESCALATION);
        String seq = database.ask("SELECT seq FROM decisions WHERE decision_id = '" + id + "'");
        changeTold(id);

        CommandLineRun proven = run("verify-log", "--secret", SECRET);
        CommandLineRun replayed = run("replay");

        assertThat(proven.code()).isEqualTo(1);
        assertThat(proven.out())
                .contains("Program (default), entry (" + seq + "): it was changed, or does not belong there.")
                .contains("Broken: ");
        assertThat(replayed.code()).isEqualTo(1);
        assertThat(replayed.out())
                .contains("Decision " + id + " (escalate) of ")
                .containsPattern("/answer/\\S+: was \"hospital_admin\", is now \"program_director\"")
                .contains(" taken again, 1 came out differently.");
    }

    @Test
    void without_a_known_decision_or_the_secret_that_signed_the_log_nothing_is_done() {
        CommandLineRun unknown = run("replay", "01a209fd-5407-7000-8000-000000000000");
        CommandLineRun unsigned = run("verify-log");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualToIgnoringNewLines("There is no decision (01a209fd-5407-7000-8000-000000000000).");
        assertThat(unsigned.code()).isEqualTo(2);
        assertThat(unsigned.err()).contains("The secret that signed the log is neither set nor kept under (" + data);
        assertThat(data.resolve("secret.txt")).doesNotExist();
    }

    private void assertReplayed(String what, String... arguments) {
        List<String> all = new ArrayList<>(List.of("replay"));
        all.addAll(List.of(arguments));
        CommandLineRun replayed = run(all.toArray(String[]::new));

        assertThat(replayed.err()).isEmpty();
        assertThat(replayed.out()).isEqualToIgnoringNewLines(what + " taken again, identical byte for byte.");
        assertThat(replayed.code()).isZero();
    }

    private CommandLineRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--database-url", url, "--data", data.toString()));
        return CommandLineRun.of(Main.commandLine(), all.toArray(String[]::new));
    }

    private void changeTold(String decision) {
        database.run(
                "SET session_replication_role = replica; UPDATE decisions SET body = convert_to(replace(convert_from(body, 'UTF8'),"
                        + " '\"program_director\"', '\"hospital_admin\"'), 'UTF8') WHERE decision_id = '" + decision
                        + "'");
    }
}
