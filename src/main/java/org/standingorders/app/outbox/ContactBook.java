package org.standingorders.app.outbox;

import io.vertx.core.Future;
import org.standingorders.adapter.pg.PgContacts;
import org.standingorders.app.lane.Directories;
import org.standingorders.contact.Directory;

/** The contacts last read, read again when the database names a newer version. Safe for several threads. */
public final class ContactBook implements Directories {
    private final PgContacts stored;
    private volatile Directory newest = Directory.EMPTY;

    public ContactBook(PgContacts stored) {
        this.stored = stored;
    }

    @Override
    public Future<Directory> directory(long version) {
        Directory known = newest;
        return known.version() >= version
                ? Future.succeededFuture(known)
                : stored.directory().onSuccess(this::keep);
    }

    private synchronized void keep(Directory read) {
        if (read.version() > newest.version()) {
            newest = read;
        }
    }
}
