package org.standingorders.bench.run;

import org.standingorders.bench.load.LoadResult;

/** One contender's result in one case, with the cores that each part took meanwhile. */
record Measured(String contender, Case load, LoadResult result, Processor cores) {}
