package org.standingorders.app.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.standingorders.rule.RuleFile;

/** A folder that holds {@code rules/<point>/*.drl} and {@code decision-tables/*.xlsx}. */
public record PolicyFolder(Path folder) {

    private static final Pattern RULES = Pattern.compile(".*\\.drl");
    private static final Pattern SPREADSHEET = Pattern.compile(".*\\.(xl[a-z]{1,3}|f?ods)", Pattern.CASE_INSENSITIVE);

    /**
     * All files of the policy, spreadsheets of a kind that is refused included, so that their owner is told; what a spreadsheet program leaves lying about ({@code ~$x.xlsx}, {@code .~lock.x}) is not one.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public PolicyFiles read() {
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        files(folder.resolve("decision-tables"), SPREADSHEET)
                .forEach(file -> workbooks.put(file.getFileName().toString(), bytes(file)));
        Path rules = folder.resolve("rules");
        return new PolicyFiles(
                workbooks,
                files(rules, RULES).stream().map(file -> rule(rules, file)).toList());
    }

    private static RuleFile rule(Path rules, Path file) {
        String point = rules.relativize(file).getName(0).toString();
        String name = "rules/" + rules.relativize(file).toString().replace('\\', '/');
        return new RuleFile(point, name, new String(bytes(file), StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path under, Pattern kind) {
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(
                            file -> kind.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !file.getFileName().toString().startsWith("~$"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder (" + under + ") cannot be read.", unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read.", unreadable);
        }
    }
}
