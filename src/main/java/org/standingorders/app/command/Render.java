package org.standingorders.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.standingorders.adapter.workbook.WorkbookContents;
import org.standingorders.adapter.workbook.WorkbookReader;
import org.standingorders.app.policy.PolicyFiles;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.flow.HouseTables;
import org.standingorders.table.TableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code render [FOLDER | WORKBOOK]}: the tables as text, for review and for {@code git diff}. */
@Command(name = "render", description = "Print the decision tables as text, for review.")
final class Render implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER|WORKBOOK",
            arity = "0..1",
            defaultValue = ".",
            description = "Policy folder, or one .xlsx file (default: this folder).")
    private Path path = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        boolean sound = true;
        if (Files.isDirectory(path)) {
            PolicyFiles files = new PolicyFolder(path).read();
            for (var workbook : files.workbooks().entrySet()) {
                sound &= print(workbook.getKey(), workbook.getValue());
            }
        } else {
            sound = print(path.getFileName().toString(), Files.readAllBytes(path));
        }
        return sound ? 0 : 1;
    }

    private boolean print(String name, byte[] workbook) {
        WorkbookContents contents = new WorkbookReader(HouseTables.catalogue()).read(name, workbook);
        PrintWriter out = spec.commandLine().getOut();
        contents.findings().forEach(finding -> spec.commandLine().getErr().println(finding));
        out.print(TableText.of(contents.tables()));
        out.flush();
        return contents.sound();
    }
}
