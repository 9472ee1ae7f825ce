package org.standingorders.wire;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The members of one kind of object, in both orders in which it is written. */
record Members(List<Member> declared, List<Member> sorted) {

    static Members of(Stream<Member> declared) {
        List<Member> all = declared.toList();
        if (all.stream().map(Member::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two members have the same name: "
                    + all.stream().map(Member::name).toList());
        }
        return new Members(
                all, all.stream().sorted(Comparator.comparing(Member::name)).toList());
    }
}
