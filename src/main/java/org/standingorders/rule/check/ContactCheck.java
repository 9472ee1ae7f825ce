package org.standingorders.rule.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.rule.Role;
import org.standingorders.table.CellRef;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-06: every role that any table names is known, and every path of fallbacks ends in somebody who is always there. */
final class ContactCheck {
    private final Rows contacts;
    private final Map<String, Row> byRole = new HashMap<>();

    private ContactCheck(Rows contacts) {
        this.contacts = contacts;
        contacts.inForce().forEach(row -> contacts.wanted(row, "key").ifPresent(role -> byRole.putIfAbsent(role, row)));
    }

    static Stream<Finding> of(Day day) {
        return day.rows("DT-06").filter(Rows::complete).map(ContactCheck::new).stream()
                .flatMap(check -> Stream.concat(day.tables().flatMap(check::unknown), check.unreachable()));
    }

    private Stream<Finding> unknown(Rows rows) {
        return rows.inForce()
                .flatMap(row -> row.outputs().entrySet().stream()
                        .flatMap(output -> roles(output.getValue())
                                .filter(role -> !byRole.containsKey(role.name()))
                                .map(role -> unknown(rows.table().outputCell(row, output.getKey()), role))));
    }

    private static Stream<Role> roles(Object value) {
        List<?> values = value instanceof List<?> several ? several : List.of(value);
        return values.stream().filter(Role.class::isInstance).map(Role.class::cast);
    }

    private Finding unknown(CellRef cell, Role role) {
        return Finding.error(
                cell,
                "UNKNOWN_ROLE",
                "The contact role (" + role + ") has no row in DT-06.",
                "Add it there, or use one of "
                        + String.join(", ", byRole.keySet().stream().sorted().toList()) + ".");
    }

    private Stream<Finding> unreachable() {
        return contacts.inForce()
                .filter(row -> !endsInSomebody(row))
                .map(row -> Finding.error(
                        contacts.table().outputCell(row, "fallback"),
                        "NOBODY_IN_THE_END",
                        "The fallbacks of (" + contacts.wanted(row, "key").orElse("?")
                                + ") never end in somebody who is always there.",
                        "Give the last role of the chain a desk or mailbox that is always there."));
    }

    private boolean endsInSomebody(Row start) {
        Set<Row> seen = new HashSet<>();
        Row row = start;
        while (row != null && seen.add(row)) {
            if (row.output("always_there", Boolean.class).orElse(false)) {
                return true;
            }
            row = row.output("fallback", Role.class)
                    .map(role -> byRole.get(role.name()))
                    .orElse(null);
        }
        return false;
    }
}
