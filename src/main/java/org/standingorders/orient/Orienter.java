package org.standingorders.orient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;

/**
 * The decision point {@code orient}. DT-09 says what broke, the rules EVI-nnn derive evidence, DT-11 bands changes, DT-10 and
 * DT-37 weigh the causes, DT-12 says how far it reaches.
 */
public final class Orienter {
    /** The types of the facts that are looked at beside the observation. */
    public static final Set<String> FACT_TYPES = Set.of(
            "patient_safety",
            "data_exposure",
            "database_health",
            "absence_summary",
            "utilization",
            "acgme_compliance",
            "schedule_generation",
            "service_health",
            "api_health",
            "defense_level",
            "contingency",
            "zone_status",
            "assignment_load",
            "capacity",
            "evidence");

    private final Rules rules;
    private final OrientationTables tables;

    /** @param rules the rules EVI-nnn */
    public Orienter(Rules rules, OrientationTables tables) {
        this.rules = rules;
        this.tables = tables;
    }

    public Ruling<Orientation> orient(OrientQuestion question) {
        return new Bearings(tables, rules, question).ruling();
    }

    /** What people may give evidence of: the keys of DT-10 that are in force. */
    public List<String> evidenceKeys(Instant now) {
        return tables.evidenceKeys(now);
    }

    /** The tables that an answer to the question comes from, and what they are shown. */
    public List<Consulted> consulted(OrientQuestion question) {
        return new Bearings(tables, rules, question).consulted();
    }
}
