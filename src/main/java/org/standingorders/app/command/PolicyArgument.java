package org.standingorders.app.command;

import java.nio.file.Path;
import java.time.InstantSource;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import picocli.CommandLine.Parameters;

/** The policy folder that a command works on. */
final class PolicyArgument {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            defaultValue = ".",
            description = "Folder that holds rules/ and decision-tables/ (default: this one).")
    private Path folder = Path.of(".");

    CheckedPolicy read() {
        return read(folder);
    }

    static CheckedPolicy read(Path folder) {
        return new PolicyReader(InstantSource.system()).read(new PolicyFolder(folder).read());
    }
}
