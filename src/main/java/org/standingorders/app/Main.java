package org.standingorders.app;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.standingorders.app.command.Commands;
import org.standingorders.app.executor.Executor;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line: {@code serve} unless another command is named. */
public final class Main {
    private static final Map<String, String> EXIT_CODES = new TreeMap<>(Map.of(
            "0", "It was done, and all is well.",
            "1",
                    "It was done, and the answer is bad: a refused policy, a failed case, a decision that comes out"
                            + " differently, a bad log entry.",
            "2", "It could not be done: a wrong call or setting, or a file, port or database that cannot be used."));

    private Main() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Serve());
        line.addSubcommand("serve", new Serve())
                .addSubcommand(new Demo())
                .addSubcommand(new Replay())
                .addSubcommand(new VerifyLog())
                .addSubcommand(new Executor());
        Commands.offline().forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(each -> describe(each.getCommandSpec()));
        describe(line.getCommandSpec());
        return line.setExecutionExceptionHandler(new PlainWords());
    }

    private static void describe(CommandSpec command) {
        String version = Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unpackaged");
        command.mixinStandardHelpOptions(true)
                .version("Standing Orders " + version)
                .exitCodeOnExecutionException(PlainWords.NOT_DONE)
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(EXIT_CODES);
    }
}
