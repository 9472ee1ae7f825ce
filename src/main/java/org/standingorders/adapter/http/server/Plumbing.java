package org.standingorders.adapter.http.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import java.nio.charset.StandardCharsets;

/** Two things that Vert.x does not offer to its users; they rest on its inner parts, and HttpLimitsTest shows if those change. */
final class Plumbing {
    private Plumbing() {}

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
