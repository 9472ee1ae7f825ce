package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Handover.Outcome;

/**
 * Posts JSON to one address: looked up once, checked, and dialled as it was checked, so that a name that changes its mind
 * leads nowhere else. Redirects are not followed; of an answer no more than its head matters, and no more than
 * {@value #MOST_READ} bytes are read.
 */
final class Post implements AutoCloseable {
    static final int MOST_READ = 64 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final long LONGEST_MILLIS = 15_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Egress egress;
    private final InstantSource clock;

    Post(Vertx vertx, Egress egress, InstantSource clock) {
        this.vertx = vertx;
        this.egress = egress;
        this.clock = clock;
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAlive(false)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(MOST_READ / 4),
                new PoolOptions().setHttp1MaxSize(64));
    }

    /** Never fails; ends within 20 s. */
    Future<Handover> json(String url, Map<String, String> headers, String body) {
        URI target = URI.create(url);
        Optional<String> objection = egress.objection(target);
        if (objection.isPresent()) {
            return Future.succeededFuture(blocked(objection.get()));
        }
        return lookedUp(target.getHost())
                .compose(address -> egress.allows(address)
                        ? posted(target, address, headers, body)
                        : Future.succeededFuture(blocked("The address that the host has is not allowed.")))
                .timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(Post::unanswered);
    }

    private static Handover blocked(String why) {
        return new Handover(Outcome.BLOCKED, null, Duration.ZERO, "Blocked by egress policy: " + why);
    }

    private static Handover unanswered(Throwable fault) {
        String what = fault instanceof UnknownHostException ? "The host has no address." : "No answer came";
        return Handover.failed(null, what + " (" + fault.getClass().getSimpleName() + ").");
    }

    private Future<InetAddress> lookedUp(String host) {
        return vertx.executeBlocking(() -> InetAddress.getByName(host), false);
    }

    private Future<Handover> posted(URI target, InetAddress address, Map<String, String> headers, String body) {
        boolean tls = "https".equalsIgnoreCase(target.getScheme());
        int port = target.getPort() >= 0 ? target.getPort() : tls ? 443 : 80;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(target.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setURI(path(target));
        headers.forEach(options::putHeader);
        options.putHeader("Content-Type", "application/json").putHeader("User-Agent", "standing-orders");
        return client.request(options).compose(request -> answered(request, body));
    }

    private static String path(URI target) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    private Future<Handover> answered(HttpClientRequest request, String body) {
        return request.send(body)
                .map(answer -> {
                    abandonBody(request, answer);
                    return Answers.of(answer.statusCode(), answer.getHeader("Retry-After"), clock.instant());
                })
                .onFailure(fault -> request.reset());
    }

    /** What it goes on to say does not matter; it is read so far as to let an honest one end. */
    private static void abandonBody(HttpClientRequest request, HttpClientResponse answer) {
        Promise<Void> enough = Promise.promise();
        long[] read = {0};
        answer.exceptionHandler(broken -> {})
                .handler(chunk -> {
                    read[0] += chunk.length();
                    if (read[0] > MOST_READ) {
                        enough.tryComplete();
                    }
                })
                .endHandler(end -> {});
        enough.future().onSuccess(cut -> request.connection().close());
    }

    @Override
    public void close() {
        client.close();
    }
}
