package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.CommandLineRun;
import picocli.CommandLine;

/** Faults of a configuration, all told at once before anything is begun. */
class ExecutorConfigurationTest {
    private static final String PLACES = "listen.port service secrets secrets[0] secrets[1] secrets[2] folder backups"
            + " least_free_megabytes database.name database.application_role database.maintenance_database"
            + " database.programs services.api.start actions.restore checks.API checks.ROW_COUNTS";

    @TempDir
    private Path home;

    @Test
    void every_fault_is_told_and_the_exit_code_is_2() throws IOException {
        CommandLineRun run = run("""
            {"listen": {"port": 70000}, "service": "ftp://nowhere",
             "secrets": [{"environment": "NOT_SET_ANYWHERE"}, {"environment": "A", "file": "b"}, {"file": "not-there"}],
             "folder": "not-there", "backups": "not-there", "least_free_megabytes": 5,
             "database": {"host": "h", "port": 5432, "name": "a b", "user": "app", "application_role": "app",
               "maintenance_database": "a b", "programs": "not-there"},
             "services": {"api": {"stop": ["x"]}}, "actions": {"restore": ["x"]},
             "checks": {"API": {}, "ROW_COUNTS": {"url": "http://x"}}}
            """);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines().map(line -> line.substring(0, line.indexOf(':'))))
                .contains(PLACES.split(" "));
    }

    @Test
    void a_secret_that_does_not_sign_is_told_without_saying_it() throws IOException {
        Files.writeString(home.resolve("secret"), "whsec_*not-base-64*");
        CommandLineRun run = run("""
            {"service": "http://127.0.0.1:8080", "secrets": [{"file": "%s/secret"}], "folder": "%1$s", "backups": "%1$s",
             "database": {"host": "h", "port": 5432, "name": "a", "user": "b", "application_role": "c"}}
            """.formatted(home));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("secrets[0]: The secret must be whsec_ and Base64")
                .doesNotContain("*not-base-64*");
    }

    @Test
    void a_misspelt_member_is_told_with_the_nearest_one() throws IOException {
        CommandLineRun run = run("{\"servce\": \"http://127.0.0.1\"}");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/servce", "service", "/database");
    }

    private CommandLineRun run(String configuration) throws IOException {
        Path file = Files.writeString(home.resolve("executor.json"), configuration);
        return CommandLineRun.of(
                new CommandLine(new Executor()).setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 2;
                }),
                "--config",
                file.toString());
    }
}
