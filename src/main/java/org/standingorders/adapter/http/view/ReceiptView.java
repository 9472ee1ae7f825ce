package org.standingorders.adapter.http.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Received;

/** What became of each posted fact. Written by hand: it is the answer of the route that everything waits for. */
public final class ReceiptView {
    private static final int TYPICAL_BYTES = 160;

    private ReceiptView() {}

    /** 200, or 422 where an id was taken by another fact. */
    public static Reply reply(Receipt receipt) {
        if (!receipt.problems().isEmpty()) {
            throw new Refused(Problem.of(ProblemType.RULE_BROKEN, receipt.problems()));
        }
        return Reply.json(200, text(receipt.results()).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Nothing but ids and fixed words, so nothing needs escaping. */
    private static String text(List<Received> results) {
        StringBuilder json = new StringBuilder(32 + results.size() * TYPICAL_BYTES).append("{\"results\":[");
        for (int i = 0; i < results.size(); i++) {
            Received one = results.get(i);
            json.append(i == 0 ? "{\"fact_id\":\"" : ",{\"fact_id\":\"")
                    .append(one.factId())
                    .append("\",\"status\":\"")
                    .append(one.status())
                    .append("\",\"quality\":\"")
                    .append(one.quality().name().toLowerCase(java.util.Locale.ROOT))
                    .append("\",\"incidents\":");
            ids(json, one.incidents()).append(",\"decisions\":");
            ids(json, one.decisions()).append('}');
        }
        return json.append("]}").toString();
    }

    private static StringBuilder ids(StringBuilder json, List<?> ids) {
        json.append('[');
        for (int i = 0; i < ids.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"").append(ids.get(i)).append('"');
        }
        return json.append(']');
    }
}
