package org.standingorders.app.lane;

import io.vertx.core.Future;
import org.standingorders.contact.Directory;

/** Where lanes get the contacts that the database names. */
@FunctionalInterface
public interface Directories {

    /** Of this version or a newer one. Complete at once when it is at hand. */
    Future<Directory> directory(long version);
}
