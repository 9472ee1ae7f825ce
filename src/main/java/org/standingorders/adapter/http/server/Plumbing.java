package org.standingorders.adapter.http.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Context;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.nio.charset.StandardCharsets;

/** What that Vert.x does not offer to its users; it rests on inner parts, and HttpLimitsTest shows if those change. */
final class Plumbing {
    private static final VersionCheck VERSION_CHECK = new VersionCheck();

    private Plumbing() {}

    /** Has the connection's own decoder stand between those who watch over it. */
    static void attend(HttpConnection connection, Watch watch) {
        channel(connection)
                .pipeline()
                .addBefore("httpDecoder", "headWatch", new HeadWatch(watch))
                .addAfter("httpDecoder", "versionCheck", VERSION_CHECK);
    }

    /** Does it at once on the connection's own event loop, else as soon as that has time. */
    static void onLoop(HttpConnection connection, Context loop, Runnable work) {
        if (channel(connection).executor().inEventLoop()) {
            work.run();
        } else {
            loop.runOnContext(now -> work.run());
        }
    }

    /** Sends what has been written, although Netty is about to close the connection over what it has just read. */
    static void flush(HttpConnection connection) {
        channel(connection).flush();
    }

    /** Answers a request whose head never came to its end, and hangs up. */
    static void refuseUnfinishedHead(HttpConnection connection) {
        Problem late = Problem.of(ProblemType.REQUEST_TIMEOUT, "The head of the request did not arrive in time.");
        byte[] body = late.reply("", "").body();
        String head = "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-type: application/problem+json\r\n"
                + "content-length: " + body.length + "\r\n\r\n";
        channel(connection)
                .pipeline()
                .firstContext()
                .writeAndFlush(Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private static ChannelHandlerContext channel(HttpConnection connection) {
        return ((HttpServerConnection) connection).channelHandlerContext();
    }
}
