package org.standingorders.app;

import java.util.List;

/** The settings cannot be used; each fault names its setting. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public BadSettings(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
