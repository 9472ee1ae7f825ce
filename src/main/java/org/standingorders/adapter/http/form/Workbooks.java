package org.standingorders.adapter.http.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Upload;

/** Uploaded workbooks by their file names. */
public final class Workbooks {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,99}");

    private Workbooks() {}

    /** Refuses folders in names and the same name twice; what kind of file each is, its reader says by its name. */
    public static Map<String, byte[]> of(List<Upload> uploads) {
        Map<String, byte[]> workbooks = new TreeMap<>();
        for (Upload upload : uploads) {
            boolean named = FILE_NAME.matcher(upload.fileName()).matches();
            if (!named || workbooks.put(upload.fileName(), upload.content()) != null) {
                throw refused(
                        "Every file must have a name of its own in plain letters, such as escalation.xlsx, without a folder.");
            }
        }
        if (workbooks.isEmpty()) {
            throw refused("At least one workbook must be uploaded, as a file of the multipart body.");
        }
        return workbooks;
    }

    private static Refused refused(String message) {
        return new Refused(Problem.of(ProblemType.RULE_BROKEN, message).because(Fault.at("", "BAD_FILE", message)));
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
