package org.standingorders.adapter.calendar;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names for rules that are of no known zone, as Java knows a zone only by a name. There are {@value #ALL} of them, and the oldest
 * is given to the next rules; a zone that was had before keeps its rules all the same. Thread-safe.
 */
final class ZoneNames extends ZoneRulesProvider {
    private static final int ALL = 64;
    private static final ZoneNames NAMES = new ZoneNames();

    static {
        registerProvider(NAMES);
    }

    private final Map<ZoneRules, String> given = new LinkedHashMap<>();

    private ZoneNames() {}

    /** The same rules have the same name for as long as it is theirs. */
    static ZoneId of(ZoneRules rules) {
        synchronized (NAMES.given) {
            return ZoneId.of(NAMES.name(rules));
        }
    }

    private String name(ZoneRules rules) {
        String known = given.get(rules);
        if (known != null) {
            return known;
        }
        String name = given.size() < ALL ? name(given.size()) : oldest();
        given.put(rules, name);
        return name;
    }

    private String oldest() {
        Iterator<String> names = given.values().iterator();
        String oldest = names.next();
        names.remove();
        return oldest;
    }

    private static String name(int number) {
        return "calendar~" + number;
    }

    @Override
    protected Set<String> provideZoneIds() {
        return IntStream.range(0, ALL).mapToObj(ZoneNames::name).collect(Collectors.toSet());
    }

    @Override
    protected ZoneRules provideRules(String name, boolean forCaching) {
        synchronized (given) {
            return given.entrySet().stream()
                    .filter(one -> one.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new ZoneRulesException("No calendar has the zone (" + name + ")."));
        }
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String name) {
        return new TreeMap<>(Map.of(name, provideRules(name, false)));
    }
}
