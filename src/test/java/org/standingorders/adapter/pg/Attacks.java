package org.standingorders.adapter.pg;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Ways in which the owner of the database could falsify a sealed history of program number 2, at random but repeatable
 * places.
 */
abstract class Attacks {
    private final LogCopy log;
    private final String table;
    private final String place;

    /** Where it is rolled. */
    final Random random;

    /** How long the history is. */
    final int entries;

    /**
     * @param table that holds the history
     * @param place the column that numbers it, from 1 on
     */
    Attacks(long seed, LogCopy log, int entries, String table, String place) {
        random = new Random(seed);
        this.log = log;
        this.entries = entries;
        this.table = table;
        this.place = place;
    }

    /** What can be done from some entry on. */
    abstract List<IntFunction<Attack>> all();

    /** Sets the program's counter and head to what the history now says at that entry. */
    abstract String counter(int count);

    /** Carries the next one out. */
    final Attack next(int n) {
        return all().get(n % all().size()).apply(1 + random.nextInt(entries));
    }

    final Attack bodyChanged(int at) {
        int octet = random.nextInt(40);
        String changed = "set_byte(body, " + octet + ", (get_byte(body, " + octet + ") + 1) % 256)";
        return done("body changed", at, set("body = " + changed, "= " + at));
    }

    final Attack hashChanged(int at) {
        return done("hash changed", at, set("hash = sha256(hash)", "= " + at));
    }

    final Attack deleted(int at) {
        return done("deleted", at, delete("= " + at));
    }

    final Attack swapped(int at) {
        int other = 1 + (at + random.nextInt(entries - 1)) % entries;
        return done("swapped with " + other, Math.min(at, other), move(at, -1) + move(other, at) + move(-1, other));
    }

    final Attack tailCut(int at) {
        return done("tail cut", at, delete(">= " + at));
    }

    final Attack tailCutAndCounterSet(int at) {
        return done("tail cut and counter set", at, delete(">= " + at) + "; " + counter(at - 1));
    }

    /** The entries at these places. */
    final String in(String places) {
        return " WHERE program_no = 2 AND " + place + " " + places;
    }

    final String set(String change, String places) {
        return "UPDATE " + table + " SET " + change + in(places);
    }

    final String delete(String places) {
        return "DELETE FROM " + table + in(places);
    }

    private String move(int from, int to) {
        return set(place + " = " + to, "= " + from) + "; ";
    }

    final Attack done(String what, int at, String sql) {
        log.attack(sql);
        return new Attack(what, at);
    }

    /**
     * What was done.
     *
     * @param at the first entry that is not as it was
     */
    record Attack(String what, int at) {}
}
