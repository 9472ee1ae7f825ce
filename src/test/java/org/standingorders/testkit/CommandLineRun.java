package org.standingorders.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command answered: its exit code, and what it wrote to standard output and standard error. */
public record CommandLineRun(int code, String out, String err) {

    public static CommandLineRun of(CommandLine line, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new CommandLineRun(line.execute(arguments), out.toString(), err.toString());
    }
}
