package org.standingorders.app.signal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.standingorders.desk.MappedSignal;

/** Alerts cut into pieces, in their order: of no more alerts and programs than one transaction should hold up. */
final class Pieces {
    private static final int ALERTS = 500;
    private static final int PROGRAMS = 64;

    private final List<List<MappedSignal>> pieces = new ArrayList<>();
    private List<MappedSignal> piece = new ArrayList<>();
    private final Set<String> programs = new HashSet<>();

    private Pieces() {}

    static List<List<MappedSignal>> of(List<MappedSignal> signals) {
        Pieces pieces = new Pieces();
        signals.forEach(pieces::add);
        return pieces.pieces;
    }

    private void add(MappedSignal signal) {
        programs.add(signal.programId());
        if (pieces.isEmpty() || piece.size() == ALERTS || programs.size() > PROGRAMS) {
            piece = new ArrayList<>();
            pieces.add(piece);
            programs.clear();
            programs.add(signal.programId());
        }
        piece.add(signal);
    }
}
