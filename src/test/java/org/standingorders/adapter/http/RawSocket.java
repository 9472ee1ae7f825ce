package org.standingorders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is told to, well-formed or not. */
final class RawSocket implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private final Socket socket;

    RawSocket(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    RawSocket send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawSocket send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends the text; a server that has read enough to refuse it may hang up before the end, and its answer is there. */
    RawSocket sendAsFarAsTaken(String text) throws IOException {
        try {
            return send(text);
        } catch (SocketException cut) {
            return this;
        }
    }

    /** Sends the text again and again until the server no longer takes it; how many bytes went out. */
    long sendUntilCut(String text, long atMost) throws IOException {
        long sent = 0;
        try {
            while (sent < atMost) {
                send(text);
                sent += text.length();
            }
        } catch (SocketException cut) {
            return sent;
        }
        return sent;
    }

    /** Everything until the server hangs up; throws when it does not within ten seconds. */
    String untilClosed() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                all.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException reset) {
            return all.toString();
        }
        return all.toString();
    }

    /** One answer whose body ends with a brace; the connection stays open. */
    String answer() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder all = new StringBuilder();
        while (!(all.indexOf("\r\n\r\n") > 0 && all.length() > 0 && all.charAt(all.length() - 1) == '}')) {
            int next = in.read();
            if (next < 0) {
                return all.toString();
            }
            all.append((char) next);
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
