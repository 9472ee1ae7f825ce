package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFiles;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import org.standingorders.testkit.PgDatabase;

/** The folder is the first version only: what it holds later neither decides nor hinders a start. */
class BrokenFolderTest {
    private static final PolicyReader READER = new PolicyReader(InstantSource.system());
    private static final byte[] HALF_SAVED = "PK".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path data;

    @Test
    void a_half_saved_workbook_keeps_no_service_from_starting_that_has_a_version_and_says_so() {
        CheckedPolicy first = READER.read(shipped());
        greetingOf(first);

        assertThat(greetingOf(READER.read(broken())))
                .contains("  policy    " + first.policy().digest())
                .contains("  folder    its policy is refused and passed over; the command `check` says why");
    }

    @Test
    void a_folder_with_another_version_is_told_but_does_not_decide() {
        CheckedPolicy first = READER.read(shipped());
        greetingOf(first);
        CheckedPolicy other = READER.read(new PolicyFiles(
                shipped().workbooks(),
                shipped().rules().subList(0, shipped().rules().size() - 1)));
        assertThat(other.sound()).isTrue();

        assertThat(greetingOf(other))
                .contains("  policy    " + first.policy().digest())
                .contains("  folder    holds another version, " + other.policy().digest() + ", stored but not active");
    }

    @Test
    void without_any_version_it_is_refused_with_its_findings() {
        assertThatThrownBy(() -> greetingOf(READER.read(broken())))
                .isInstanceOfSatisfying(
                        PolicyRefused.class,
                        refused -> assertThat(refused.findings())
                                .anyMatch(finding -> finding.code().equals("NOT_A_WORKBOOK")));
    }

    private static PolicyFiles shipped() {
        return new PolicyFolder(Path.of(".")).read();
    }

    private static PolicyFiles broken() {
        return shipped().with(Map.of("escalation.xlsx", HALF_SAVED));
    }

    private List<String> greetingOf(CheckedPolicy folder) {
        DatabaseAddress at = database.address();
        DatabaseUrl url = new DatabaseUrl(at.host(), at.port(), at.database(), at.user(), at.password());
        Settings settings = new Settings(
                0,
                "127.0.0.1",
                new StoreSettings(data, url, "the server's secret of the tests"),
                Path.of("."),
                List.of());
        Secrets secrets = Secrets.of(settings);
        try (Service service = Service.start(settings, secrets, folder)) {
            return Greeting.lines(service, settings, secrets);
        }
    }
}
