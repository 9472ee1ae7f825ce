package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;

/** A value that rests on facts it can name. */
public interface Grounded {
    List<FactId> factIds();
}
