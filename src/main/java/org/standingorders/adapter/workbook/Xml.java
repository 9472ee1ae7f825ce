package org.standingorders.adapter.workbook;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Streams one part as XML: no document types, no entities, nothing fetched. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /**
     * Told of every element that begins, of text as it streams past, in pieces, and of every element that ends; names are
     * without prefix.
     */
    interface Listener {
        void starts(String name, XMLStreamReader at);

        default void text(String text) {}

        default void ends(String name) {}

        /** Whether nothing more needs to be read. */
        default boolean done() {
            return false;
        }
    }

    static void read(byte[] part, Listener listener) throws XMLStreamException {
        XMLStreamReader reader;
        synchronized (FACTORY) {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part), "UTF-8");
        }
        while (reader.hasNext() && !listener.done()) {
            tell(reader.next(), reader, listener);
        }
        reader.close();
    }

    private static void tell(int event, XMLStreamReader reader, Listener listener) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> listener.starts(reader.getLocalName(), reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                listener.text(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> listener.ends(reader.getLocalName());
            default -> {}
        }
    }

    /** An attribute by its local name, whatever its prefix. */
    static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int index = 0; index < at.getAttributeCount(); index++) {
            if (at.getAttributeLocalName(index).equals(name)) {
                return at.getAttributeValue(index);
            }
        }
        return null;
    }

    static String attribute(XMLStreamReader at, String name, String otherwise) {
        var value = attribute(at, name);
        return value == null ? otherwise : value;
    }

    static boolean flag(XMLStreamReader at, String name) {
        var value = attribute(at, name, "0");
        return value.equals("1") || value.equals("true");
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, kind, detail, place) -> {});
        return factory;
    }
}
