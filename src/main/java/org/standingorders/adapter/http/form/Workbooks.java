package org.standingorders.adapter.http.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Upload;
import org.standingorders.fact.CleanText;
import org.standingorders.table.Finding;

/** Uploaded workbooks by their file names. */
public final class Workbooks {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,99}");
    private static final String BAD_FILE = "BAD_FILE";
    private static final int LONGEST = 100;

    private Workbooks() {}

    /** Refuses folders in names and the same name twice; what kind of file each is, its reader says by its name. */
    public static Map<String, byte[]> of(List<Upload> uploads) {
        Map<String, byte[]> workbooks = new TreeMap<>();
        List<Finding> findings = uploads.stream()
                .flatMap(upload ->
                        finding(upload.fileName(), workbooks.put(upload.fileName(), upload.content()) == null))
                .toList();
        if (!findings.isEmpty()) {
            throw refused("The files must have other names.", Fault.ofFindings(findings));
        }
        if (workbooks.isEmpty()) {
            String message = "At least one workbook must be uploaded, as a file of the multipart body.";
            throw refused(message, List.of(Fault.at("", BAD_FILE, message)));
        }
        return workbooks;
    }

    private static Stream<Finding> finding(String name, boolean first) {
        if (!FILE_NAME.matcher(name).matches()) {
            return Stream.of(
                    bad(name, "must be at most 100 plain letters, digits, blanks, . _ and -, without a folder."));
        }
        return first ? Stream.empty() : Stream.of(bad(name, "must not come twice."));
    }

    private static Finding bad(String name, String must) {
        String line = CleanText.oneLine(name);
        String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return Finding.error(
                shown,
                BAD_FILE,
                "The file name (" + shown + ") " + must,
                "Maybe give the file the name that it came with, such as escalation.xlsx, so that it takes the place of"
                        + " the one before.");
    }

    private static Refused refused(String message, List<Fault> faults) {
        return new Refused(Problem.of(ProblemType.RULE_BROKEN, message).because(faults));
    }

    /** The files without the boundary between them, which is another one in every repetition. */
    public static byte[] content(Map<String, byte[]> workbooks) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        workbooks.forEach((name, bytes) -> {
            content.writeBytes((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            content.writeBytes(bytes);
        });
        return content.toByteArray();
    }
}
