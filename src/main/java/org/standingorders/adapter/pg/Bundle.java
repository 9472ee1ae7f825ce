package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Channel;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Notice;

/**
 * What goes to one person through one channel in one letter.
 *
 * @param parcels oldest notice first, never none
 */
public record Bundle(List<Parcel> parcels) {
    /** So that a letter stays one that can be read; the rest follows in the next. */
    static final int LARGEST = 200;

    private static final Comparator<Parcel> OLDEST_FIRST = Comparator.comparing(
                    (Parcel parcel) -> parcel.notice().at())
            .thenComparing(parcel -> parcel.notice().id().value());

    public Bundle {
        parcels = parcels.stream().sorted(OLDEST_FIRST).toList();
    }

    static List<Bundle> of(List<Parcel> claimed) {
        return claimed.stream()
                .collect(Collectors.groupingBy(Bundle::reader, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Bundle::new)
                .toList();
    }

    /** What cannot be read is by itself, so that it spoils no letter. */
    private static List<Object> reader(Parcel parcel) {
        List<Object> reader = List.of(parcel.channel().key(), parcel.person(), String.valueOf(parcel.unfinished()));
        return parcel.problem() == null
                ? reader
                : List.of(reader, parcel.notice().id());
    }

    public Channel channel() {
        return parcels.get(0).channel();
    }

    public List<Notice> notices() {
        return parcels.stream().map(Parcel::notice).toList();
    }

    /** Its channel is not to be asked now; counts as a failed attempt. */
    public boolean held() {
        return parcels.get(0).held();
    }

    /** Why it cannot be read; then it is one notice alone. Null when it can. */
    public @Nullable String problem() {
        return parcels.get(0).problem();
    }

    /** The notices in the order of their ids, as everybody locks them; what the channel itself did counts once. */
    Future<Void> tried(Leased connection, Attempt attempt) {
        Future<Void> done = Future.succeededFuture();
        List<Parcel> byId = parcels.stream()
                .sorted(Comparator.comparing(parcel -> parcel.notice().id().value()))
                .toList();
        for (Parcel parcel : byId) {
            done = done.compose(before -> new Settling(connection, parcel).tried(attempt));
        }
        return done.compose(settled -> new ChannelUse(connection, this).tried(attempt));
    }
}
