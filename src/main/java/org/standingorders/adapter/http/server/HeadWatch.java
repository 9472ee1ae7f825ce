package org.standingorders.adapter.http.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ByteProcessor;

/**
 * Stands before Netty's decoder and sees the first byte of every request, from which the time of its head counts (H9). Empty
 * lines before a request belong to none (RFC 9112, 2.2).
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {
    private final Watch watch;

    HeadWatch(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (watch.isIdle() && message instanceof ByteBuf bytes && bytes.forEachByte(ByteProcessor.FIND_NON_CRLF) >= 0) {
            watch.head();
        }
        channel.fireChannelRead(message);
    }
}
