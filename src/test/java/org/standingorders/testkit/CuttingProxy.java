package org.standingorders.testkit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.standingorders.adapter.pg.DatabaseAddress;

/**
 * Stands between the service and its database, and cuts a connection after an exact number of bytes from the server: the one
 * way to stop a transaction at each of its steps (F3).
 */
public final class CuttingProxy implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    private final Vertx vertx = Vertx.vertx();
    private final DatabaseAddress target;
    private final Set<NetSocket> sockets = ConcurrentHashMap.newKeySet();
    private final int port;
    private long left = NEVER;
    private boolean frozen;

    public CuttingProxy(DatabaseAddress target) {
        this.target = target;
        port = Instance.await(
                        vertx.createNetServer().connectHandler(this::connected).listen(0, "127.0.0.1"))
                .actualPort();
    }

    /** Where the service is to connect. */
    public DatabaseAddress address() {
        return new DatabaseAddress("127.0.0.1", port, target.database(), target.user(), target.password());
    }

    /** Lets so many bytes of the server through, and then cuts the connection in the middle of them; once. */
    public synchronized void cutAfter(long serverBytes) {
        left = serverBytes;
    }

    /** True when the cut has not come yet; it then never will. */
    public synchronized boolean disarm() {
        boolean armed = left != NEVER;
        left = NEVER;
        return armed;
    }

    /** Lets nothing through any more, without a word to either side (F6). */
    public synchronized void freeze() {
        frozen = true;
    }

    public synchronized void thaw() {
        frozen = false;
        sockets.forEach(NetSocket::close);
    }

    private void connected(NetSocket client) {
        client.pause();
        vertx.createNetClient().connect(target.port(), target.host()).onComplete(made -> {
            if (made.failed()) {
                client.close();
                return;
            }
            join(client, made.result());
        });
    }

    private void join(NetSocket client, NetSocket server) {
        sockets.add(client);
        sockets.add(server);
        client.closeHandler(gone -> server.close());
        server.closeHandler(gone -> client.close());
        client.handler(bytes -> pass(bytes, server));
        server.handler(bytes -> answer(bytes, client, server));
        client.resume();
    }

    private synchronized void pass(Buffer bytes, NetSocket to) {
        if (!frozen) {
            to.write(bytes);
        }
    }

    private synchronized void answer(Buffer bytes, NetSocket client, NetSocket server) {
        if (frozen) {
            return;
        }
        if (left == NEVER || bytes.length() <= left) {
            left = left == NEVER ? NEVER : left - bytes.length();
            client.write(bytes);
            return;
        }
        Buffer last = bytes.slice(0, (int) left);
        left = NEVER;
        client.write(last).onComplete(written -> client.close());
        server.close();
    }

    @Override
    public void close() {
        Instance.await(vertx.close());
    }
}
