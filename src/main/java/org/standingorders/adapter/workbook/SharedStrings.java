package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook, which its cells refer to by number; phonetic readings are left out. */
final class SharedStrings implements Xml.Listener {
    private final SheetLimits limits;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    private SharedStrings(SheetLimits limits) {
        this.limits = limits;
    }

    static SharedStrings of(byte @Nullable [] part, SheetLimits limits) throws XMLStreamException {
        var strings = new SharedStrings(limits);
        if (part != null) {
            Xml.read(part, strings);
        }
        return strings;
    }

    Optional<String> text(int number) {
        return number >= 0 && number < texts.size() ? Optional.of(texts.get(number)) : Optional.empty();
    }

    @Override
    public boolean done() {
        return limits.exceeded();
    }

    @Override
    public void starts(String name, XMLStreamReader at) {
        inText = name.equals("t");
        inReading |= name.equals("rPh");
        if (name.equals("si")) {
            text.setLength(0);
        }
    }

    @Override
    public void text(String part) {
        if (inText && !inReading) {
            text.append(part);
            limits.acceptsText(text.length());
        }
    }

    @Override
    public void ends(String name) {
        inText = false;
        inReading &= !name.equals("rPh");
        if (name.equals("si")) {
            texts.add(text.toString());
            limits.acceptsTexts(texts.size());
        }
    }
}
