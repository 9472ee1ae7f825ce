package org.standingorders.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;

/** Facts as they are posted: one object, or an array that is taken whole or not at all. */
public final class FactJson {
    public static final int MAX_FACTS = 500;
    public static final int MAX_SINGLE_BYTES = 256 * 1024;
    public static final int MAX_BATCH_BYTES = 1024 * 1024;
    /** Enough for anybody to see what is wrong; a hostile batch could have a hundred thousand. */
    private static final int MAX_PROBLEMS = 1000;

    private FactJson() {}

    /** The facts in posted order, or every problem with all of them. */
    public static Decoded<List<Fact>> decode(byte[] body, Reception reception) {
        if (body.length > (isArray(body) ? MAX_BATCH_BYTES : MAX_SINGLE_BYTES)) {
            return tooLarge("One fact must have at most 256 KiB and a batch at most 1 MiB.");
        }
        return JsonText.parse(body).then(tree -> decodeTree(tree, reception));
    }

    /** The same for JSON that {@link Json#tree} has already taken apart, such as the data of a CloudEvent. */
    public static Decoded<List<Fact>> decodeTree(@Nullable Object tree, Reception reception) {
        if (tree instanceof List<?> entries) {
            return batch(entries, reception);
        }
        return decodeOne(tree, reception).then(fact -> Decoded.of(List.of(fact)));
    }

    private static Decoded<Fact> decodeOne(@Nullable Object tree, Reception reception) {
        return tree instanceof Map<?, ?> object
                ? FactObject.received(object, reception)
                : Decoded.refused(List.of(new FactProblem("", Code.WRONG_TYPE, "A fact must be a JSON object.")));
    }

    private static Decoded<List<Fact>> batch(List<?> entries, Reception reception) {
        if (entries.size() > MAX_FACTS) {
            return tooLarge("A batch (%d facts) must have at most %d.".formatted(entries.size(), MAX_FACTS));
        }
        List<Fact> facts = new ArrayList<>(entries.size());
        List<FactProblem> problems = new ArrayList<>();
        for (int i = 0; i < entries.size() && problems.size() < MAX_PROBLEMS; i++) {
            String pointer = "/" + i;
            decodeOne(entries.get(i), reception).fold(facts::add, refused -> {
                refused.problems().forEach(each -> problems.add(each.under(pointer)));
                return false;
            });
        }
        return problems.isEmpty() ? Decoded.of(facts) : Decoded.refused(problems);
    }

    private static Decoded<List<Fact>> tooLarge(String message) {
        return Decoded.refused(List.of(new FactProblem("", Code.TOO_LARGE, message)));
    }

    private static boolean isArray(byte[] body) {
        int at = 0;
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
        return at < body.length && body[at] == '[';
    }
}
