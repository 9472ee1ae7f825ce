package org.standingorders.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.WorkerExecutor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.PgPolicies;
import org.standingorders.desk.PolicyDesk.Drafted;
import org.standingorders.incident.Actor;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.table.Finding;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;

class PolicyLibraryTest {
    private static final String WORKBOOK = "escalation.xlsx";
    private static final PolicyReader READER =
            new PolicyReader(InstantSource.fixed(Instant.parse("2026-01-10T14:30:00Z")));

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private WorkerExecutor workers;

    @BeforeEach
    void start() {
        instance = Instance.on(database);
        workers = instance.vertx().createSharedWorkerExecutor("policies of the test", 1);
    }

    @AfterEach
    void stop() {
        await(workers.close());
        instance.close();
    }

    @Test
    void corrected_cases_are_another_version_that_keeps_its_own_workbook_and_checks() throws IOException {
        PolicyLibrary library = library();
        await(library.bootstrap(READER.read(new PolicyFolder(Path.of(".")).read())));
        byte[] oneCell = oneCellChanged();
        byte[] corrected =
                Files.readAllBytes(Path.of("src/test/resources/workbooks/escalation-10-minutes-libreoffice.xlsx"));

        Drafted first = drafted(library, oneCell);
        Drafted second = drafted(library, corrected);

        assertThat(first.checks().failedCases()).isEqualTo(1);
        assertThat(first.checks().findings()).extracting(Finding::code).contains("CASE_FAILED");
        assertThat(second.checks().failedCases()).isZero();
        assertThat(digest(second)).isNotEqualTo(digest(first));
        PolicyLibrary restarted = library();
        assertThat(await(restarted.checks(digest(first)))).contains(first.checks());
        assertThat(await(restarted.checks(digest(second)))).contains(second.checks());
        assertThat(await(restarted.workbook(digest(first), WORKBOOK)).orElseThrow())
                .isEqualTo(oneCell);
        assertThat(await(restarted.workbook(digest(second), WORKBOOK)).orElseThrow())
                .isEqualTo(corrected);
    }

    @Test
    void a_draft_that_is_stored_already_is_not_compiled_again() throws IOException {
        PolicyLibrary library = library();
        await(library.bootstrap(READER.read(new PolicyFolder(Path.of(".")).read())));
        Drafted first = drafted(library, oneCellChanged());
        assertThat(library.find(digest(first)).isComplete()).isTrue();

        PolicyLibrary restarted = library();
        Drafted again = drafted(restarted, oneCellChanged());

        assertThat(again).isEqualTo(first);
        assertThat(restarted.find(digest(again)).isComplete()).isFalse();
        assertThat(await(restarted.find(digest(again))).orElseThrow().sound()).isTrue();
    }

    private PolicyLibrary library() {
        return new PolicyLibrary(new PgPolicies(instance.database()), READER, workers);
    }

    private static Drafted drafted(PolicyLibrary library, byte[] workbook) {
        return await(library.draft(Map.of(WORKBOOK, workbook), new Actor("olga", "policy_owner"), null));
    }

    private static PolicyDigest digest(Drafted drafted) {
        return Objects.requireNonNull(drafted.version()).digest();
    }

    private static byte[] oneCellChanged() throws IOException {
        byte[] shipped = Files.readAllBytes(Path.of("decision-tables", WORKBOOK));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(shipped));
                var bytes = new ByteArrayOutputStream()) {
            workbook.getSheet("DT-05").getRow(14).getCell(2).setCellValue(10);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
