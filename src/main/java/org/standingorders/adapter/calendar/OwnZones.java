package org.standingorders.adapter.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import org.jspecify.annotations.Nullable;

/** The zones of a feed: those that a feed names but only describes itself are as it says, all others as the world knows them. */
final class OwnZones implements TimeZoneRegistry {
    private static final int MOST = 20;
    private static final Pattern DESCRIBED = Pattern.compile("(?ms)^BEGIN:VTIMEZONE\\s*$.*?^END:VTIMEZONE\\s*$\\R?");
    private static final Pattern NAME = Pattern.compile("(?m)^TZID(?:;[^:\\r\\n]*)?:([^\\r\\n]*)$");

    private final Map<String, ZoneId> zones = new HashMap<>();
    private final Map<String, ZoneRules> rules = new HashMap<>();

    private OwnZones() {}

    /** @param feed as it came, without folded lines */
    static OwnZones of(String feed) throws UnreadableCalendar {
        OwnZones all = new OwnZones();
        Matcher described = DESCRIBED.matcher(feed);
        while (described.find()) {
            Matcher name = NAME.matcher(described.group());
            if (name.find() && !known(name.group(1).strip())) {
                all.add(name.group(1).strip(), described.group());
            }
        }
        return all;
    }

    /** The feed without its descriptions of zones. */
    static String without(String feed) {
        return DESCRIBED.matcher(feed).replaceAll("");
    }

    private void add(String name, String description) throws UnreadableCalendar {
        OnCallCalendar.demand(zones.size() < MOST, "It describes more than " + MOST + " zones of its own.");
        ZoneId zone = OwnZone.read(name, description);
        zones.put(name, zone);
        rules.put(name, zone.getRules());
    }

    private static boolean known(String name) {
        try {
            TimeZoneRegistry.getGlobalZoneId(name);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    @Override
    public ZoneId getZoneId(String name) {
        ZoneId own = zones.get(name);
        return own == null ? TimeZoneRegistry.getGlobalZoneId(name) : own;
    }

    @Override
    public Map<String, ZoneRules> getZoneRules() {
        return rules;
    }

    @Override
    public String getTzId(String zoneId) {
        return zones.entrySet().stream()
                .filter(one -> one.getValue().getId().equals(zoneId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(zoneId);
    }

    @Override
    public void register(TimeZone zone) {
        // what the feed describes is known before it is parsed
    }

    @Override
    public void register(TimeZone zone, boolean update) {
        register(zone);
    }

    @Override
    public void clear() {
        zones.clear();
        rules.clear();
    }

    @Override
    public @Nullable TimeZone getTimeZone(String name) {
        return null;
    }
}
