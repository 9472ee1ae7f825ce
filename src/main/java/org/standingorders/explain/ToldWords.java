package org.standingorders.explain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.incident.Told;
import org.standingorders.notice.Notice;

/**
 * Says whom a tier addressed, and which of them a notice reached.
 *
 * @param recipient a person's ref, a contact role or a tier
 */
record ToldWords(PostWords posts, String recipient) {

    boolean concerns(Told told) {
        return told.role().name().equals(recipient)
                || told.tier().equals(recipient)
                || told.people().contains(recipient);
    }

    Stream<Cause> of(Told told) {
        List<Posted> known = posts.of(notice -> isOf(notice, told));
        List<Posted> arrived = known.stream().filter(Posted::arrived).toList();
        Stream<Cause> reached = known.isEmpty()
                ? Stream.of(told(told, told.people().isEmpty() ? Code.ROLE_EMPTY : Code.TOLD, people(told)))
                : arrived.isEmpty() ? Stream.empty() : Stream.of(told(told, Code.TOLD, people(arrived)));
        return Stream.concat(
                reached, known.stream().filter(one -> !one.arrived()).map(one -> missed(told, one)));
    }

    private boolean isOf(Notice notice, Told told) {
        return told.noticeIds().contains(notice.id()) && (!told.people().contains(recipient) || notice.isTo(recipient));
    }

    private String people(Told told) {
        return told.people().isEmpty()
                ? ", but there was nobody to be told"
                : told.people().contains(recipient) ? "" : ", which was " + String.join(", ", told.people());
    }

    private String people(List<Posted> arrived) {
        return arrived.stream()
                .map(one -> (one.notice().isTo(recipient) ? "" : "which was " + one.person() + ", ") + "delivered at "
                        + TimeWords.utc(Objects.requireNonNull(one.settledAt())))
                .collect(Collectors.joining(", and ", ", ", ""));
    }

    private Cause told(Told told, Code code, String people) {
        return cause(told, code, " was told at ", people);
    }

    private Cause missed(Told told, Posted one) {
        return cause(told, PostWords.code(one), " was to be told at ", ", but " + posts.words(one));
    }

    private Cause cause(Told told, Code code, String verb, String rest) {
        String as = told.role().name().equals(recipient) ? "" : " as " + told.role();
        String sentence = recipient + verb + TimeWords.utc(told.at()) + as + " by " + told.rule() + " (" + told.tier()
                + ")" + rest + ".";
        return new Cause(code, sentence, told.rule(), told.at(), told.decisionId());
    }
}
