package org.standingorders.app.command;

import java.util.List;

/** The commands that need no running service. */
public final class Commands {
    private Commands() {}

    /** Fresh command objects for one command line. */
    public static List<Object> offline() {
        return List.of(new Check(), new Render(), new Diff(), new TestCases(), new Evaluate());
    }
}
