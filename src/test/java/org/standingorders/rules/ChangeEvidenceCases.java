package org.standingorders.rules;

import static org.standingorders.rules.RuleCase.rule;
import static org.standingorders.testkit.Known.NOW;
import static org.standingorders.testkit.Known.ONSET;
import static org.standingorders.testkit.Known.id;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Change.ChangeKind;
import org.standingorders.fact.TriState;
import org.standingorders.observe.AffectedService;
import org.standingorders.observe.ImpactSeen;
import org.standingorders.observe.ImpactSeverity;
import org.standingorders.observe.Observation;
import org.standingorders.observe.RecentChange;
import org.standingorders.observe.RecentError;
import org.standingorders.orient.EvidenceFound;
import org.standingorders.orient.Overlap;

/** EVI-0nn: what recent changes have to do with what fails. */
final class ChangeEvidenceCases {
    private static final AffectedService API = new AffectedService("api", null, List.of(id(9)));

    static final List<RuleCase> ALL = List.of(
            rule("EVI-001", "a part of what fails")
                    .given(change(false, TriState.YES, "API/routes"), API)
                    .gives(new Overlap("c1", "api")),
            rule("EVI-001", "something with a similar name")
                    .given(change(false, TriState.YES, "api-docs"), API)
                    .silent(),
            rule("EVI-001", "after the onset")
                    .given(change(true, TriState.YES, "api"), API)
                    .silent(),
            rule("EVI-002", "known to lack its tests")
                    .given(change(false, TriState.NO, "api"))
                    .gives(EvidenceFound.present("E02")),
            rule("EVI-002", "nobody knows")
                    .given(change(false, TriState.UNKNOWN, "api"))
                    .silent(),
            rule("EVI-003", "all of them checked")
                    .given(change(false, TriState.YES, "api"), change(true, TriState.NO, "api"))
                    .gives(EvidenceFound.absent("E02")),
            rule("EVI-003", "of one nobody knows")
                    .given(change(false, TriState.YES, "api"), change(false, TriState.UNKNOWN, "web"))
                    .silent(),
            rule("EVI-004", "by its component")
                    .given(change(false, TriState.YES, "solver"), error("Solver", null))
                    .gives(EvidenceFound.present("E03")),
            rule("EVI-004", "by a word of its signature")
                    .given(change(false, TriState.YES, "app.solver"), error(null, "no answer (app.solver)"))
                    .gives(EvidenceFound.present("E03")),
            rule("EVI-004", "by a part of a word only")
                    .given(change(false, TriState.YES, "api"), error("web", "rapid growth"))
                    .silent(),
            rule("EVI-005", "errors, but none of them")
                    .given(reported(true), change(false, TriState.YES, "api"), error("web", null))
                    .gives(EvidenceFound.absent("E03")),
            rule("EVI-005", "nobody reports changes")
                    .given(reported(false), error("web", null))
                    .silent(),
            rule("EVI-005", "one of them")
                    .given(reported(true), change(false, TriState.YES, "web"), error("web", null), error("api", null))
                    .silent());

    private ChangeEvidenceCases() {}

    private static RecentChange change(boolean afterOnset, TriState tested, String component) {
        return new RecentChange(
                "c1",
                ChangeKind.CODE,
                ONSET,
                List.of(component),
                afterOnset,
                tested,
                tested,
                null,
                null,
                null,
                null,
                id(1));
    }

    private static RecentError error(@Nullable String component, @Nullable String signature) {
        return new RecentError("f" + component, component, signature, 1, NOW, null, id(2));
    }

    private static Observation reported(boolean changes) {
        ImpactSeen nothing = new ImpactSeen(
                null, null, ImpactSeverity.UNKNOWN, null, List.of(), List.of(), TriState.UNKNOWN, List.of());
        return new Observation(
                NOW, "mia", ONSET, null, List.of(), List.of(), changes, List.of(), 0, List.of(), nothing);
    }
}
