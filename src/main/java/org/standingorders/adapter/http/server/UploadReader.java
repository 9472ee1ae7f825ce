package org.standingorders.adapter.http.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;

/** Takes the files of a multipart body in, into memory only, and stops as soon as they are too many or too large. */
final class UploadReader {
    private static final int MOST_FILES = 32;

    private final HttpServerRequest request;
    private final int limit;
    private final Promise<List<Upload>> whole = Promise.promise();
    private final List<Upload> uploads = new ArrayList<>();
    private long size;

    private UploadReader(HttpServerRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    static Future<List<Upload>> read(HttpServerRequest request, Payload payload) {
        return new UploadReader(request, payload.mostBytes()).read();
    }

    private Future<List<Upload>> read() {
        try {
            request.setExpectMultipart(true);
        } catch (RuntimeException noBoundary) {
            throw malformed();
        }
        request.exceptionHandler(broken -> whole.tryFail(malformed()));
        request.uploadHandler(this::file);
        request.handler(this::count);
        request.endHandler(end -> whole.tryComplete(uploads));
        return whole.future();
    }

    private void count(Buffer chunk) {
        size += chunk.length();
        if (size > limit) {
            whole.tryFail(tooLarge());
        }
    }

    private void file(HttpServerFileUpload file) {
        Buffer content = Buffer.buffer();
        file.handler(chunk -> {
            if (!whole.future().isComplete()) {
                content.appendBuffer(chunk);
            }
        });
        file.endHandler(end -> add(new Upload(String.valueOf(file.filename()), content.getBytes())));
    }

    private void add(Upload upload) {
        if (uploads.size() == MOST_FILES) {
            whole.tryFail(tooLarge());
        } else {
            uploads.add(upload);
        }
    }

    private Refused tooLarge() {
        return new Refused(
                ProblemType.TOO_LARGE, "All files together must have at most (" + limit + ") bytes and be at most 32.");
    }

    private static Refused malformed() {
        return new Refused(ProblemType.MALFORMED_BODY, "The body must be multipart/form-data with a boundary, whole.");
    }
}
