package org.standingorders.app.lane;

import io.vertx.core.Future;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.contact.Directory;
import org.standingorders.flow.ResponseFlow;
import org.standingorders.flow.Rulebook;

/** What lanes decide by: the policy and the contacts that the database names when a transaction begins. */
public record Guidance(Rulebooks rulebooks, Directories directories) {

    /** Complete at once when everything is at hand. */
    Future<ResponseFlow> flow(Begun begun) {
        Future<Rulebook> rulebook = rulebooks.rulebook(begun.policy().digest());
        Future<Directory> directory = directories.directory(begun.directoryVersion());
        return rulebook.succeeded() && directory.succeeded()
                ? Future.succeededFuture(new ResponseFlow(rulebook.result(), directory.result()))
                : Future.all(rulebook, directory).map(both -> new ResponseFlow(rulebook.result(), directory.result()));
    }
}
