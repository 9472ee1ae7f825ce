package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Begins requests to addresses that strangers gave: looked up once, checked, and dialled as they were checked, so that a
 * name that changes its mind leads nowhere else. Redirects are not followed.
 */
final class Dialling implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    /** To one host; each destination there has its own limit, and one that hangs must not starve its neighbours. */
    private static final int MOST_CONNECTIONS = 1_024;

    private static final int MOST_HEADERS = 16 * 1024;

    private final Vertx vertx;
    private final HttpClient client;
    private final Egress egress;

    Dialling(Vertx vertx, Egress egress) {
        this.vertx = vertx;
        this.egress = egress;
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAlive(false)
                        .setVerifyHost(true)
                        .setDecompressionSupported(false)
                        .setMaxHeaderSize(MOST_HEADERS),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
    }

    /** Fails with {@link Blocked} when the egress policy does not let it out. */
    Future<HttpClientRequest> begin(HttpMethod method, String url, Map<String, String> headers) {
        URI target = URI.create(url);
        Optional<String> objection = egress.objection(target);
        return objection.isPresent()
                ? Future.failedFuture(new Blocked(objection.get()))
                : allowed(target).compose(address -> client.request(options(method, target, address, headers)));
    }

    private Future<InetAddress> allowed(URI target) {
        return vertx.executeBlocking(() -> InetAddress.getByName(target.getHost()), false)
                .compose(address -> egress.objection(address, Egress.port(target))
                        .<Future<InetAddress>>map(why -> Future.failedFuture(new Blocked(why)))
                        .orElseGet(() -> Future.succeededFuture(address)));
    }

    private static RequestOptions options(
            HttpMethod method, URI target, InetAddress address, Map<String, String> headers) {
        boolean tls = "https".equalsIgnoreCase(target.getScheme());
        int port = Egress.port(target);
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(target.getHost())
                .setPort(port)
                .setSsl(tls)
                .setFollowRedirects(false)
                .setURI(path(target));
        headers.forEach(options::putHeader);
        return options.putHeader("User-Agent", "standing-orders");
    }

    private static String path(URI target) {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    @Override
    public void close() {
        client.close();
    }

    /** The egress policy does not let it out. */
    static final class Blocked extends RuntimeException {
        private static final long serialVersionUID = 1;

        Blocked(String why) {
            super("Blocked by egress policy: " + why);
        }
    }
}
