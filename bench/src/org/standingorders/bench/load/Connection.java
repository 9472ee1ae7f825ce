package org.standingorders.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One kept-alive connection with at most one request under way. */
final class Connection implements AutoCloseable {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ResponseReader response = new ResponseReader();
    private ByteBuffer outgoing = ByteBuffer.allocate(0);
    private long intended;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(ByteBuffer request, long intendedAt) throws IOException {
        outgoing = request;
        intended = intendedAt;
        response.reset();
        write();
    }

    /** When the request under way was meant to go out. */
    long intended() {
        return intended;
    }

    ResponseReader response() {
        return response;
    }

    /** Does what the socket is ready for; true once the answer is whole. */
    boolean advance(ByteBuffer incoming) throws IOException {
        if (key.isWritable()) {
            write();
        }
        return key.isReadable() && read(incoming);
    }

    private void write() throws IOException {
        channel.write(outgoing);
        int wanted = outgoing.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
    }

    private boolean read(ByteBuffer incoming) throws IOException {
        incoming.clear();
        if (channel.read(incoming) < 0) {
            throw new IOException("The server closed the connection.");
        }
        return response.take(incoming.flip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
