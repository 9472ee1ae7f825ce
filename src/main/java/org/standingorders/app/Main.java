package org.standingorders.app;

import org.standingorders.app.command.Commands;
import picocli.CommandLine;

/** The command line: {@code serve} unless another command is named. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Serve());
        line.addSubcommand(new Demo());
        Commands.offline().forEach(line::addSubcommand);
        return line;
    }
}
