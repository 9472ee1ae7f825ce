package org.standingorders.rule;

import static org.standingorders.table.HitPolicy.UNIQUE;
import static org.standingorders.table.Operator.EQUAL;

import java.util.List;
import org.standingorders.table.Name;
import org.standingorders.table.Several;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Vocabulary;

/** The shapes of what an incident is observed and oriented by: who needs whom, what broke, why, and how far it reaches. */
final class OrientationShapes {
    private static final Name SERVICE =
            Name.of("a service or component in small letters, such as database", "[a-z][a-z0-9_./-]{0,63}");

    private OrientationShapes() {}

    static List<TableShape> all(Vocabulary vocabulary) {
        return List.of(dependencies(new ShapeDraft(vocabulary, "DT-38")));
    }

    private static TableShape dependencies(ShapeDraft draft) {
        return draft.about("Lookup")
                .when("key", EQUAL, SERVICE, "If this service fails")
                .then("dependents", new Several(SERVICE), "so do (services)")
                .shape("Service dependencies", UNIQUE, "observe", Shapes.IT);
    }
}
