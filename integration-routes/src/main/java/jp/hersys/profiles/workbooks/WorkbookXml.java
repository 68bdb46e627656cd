package jp.hersys.profiles.workbooks;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One part of a workbook as a stream of elements. A document type is refused: no program writes one into a workbook,
/// and all tricks with entities begin with it.
final class WorkbookXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader elements;
    private final String part;

    WorkbookXml(InputStream bytes, String part) throws WorkbookRefusal, IOException {
        this.bytes = bytes;
        this.part = part;
        try {
            this.elements = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException broken) {
            bytes.close();
            throw refusal(broken, part);
        }
    }

    /// Goes on to the next event, -1 behind the last one.
    int next() throws WorkbookRefusal {
        try {
            if (!elements.hasNext()) {
                return -1;
            }
            int event = elements.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw WorkbookRefusal.of("file.workbook-dtd", part);
            }
            return event;
        } catch (XMLStreamException broken) {
            throw refusal(broken, part);
        }
    }

    /// The name of the element that begins or ends here, whatever its prefix.
    String name() {
        return elements.getLocalName();
    }

    /// An attribute by its local name.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < elements.getAttributeCount(); i++) {
            if (name.equals(elements.getAttributeLocalName(i))) {
                return elements.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Whether an attribute is set to yes.
    boolean is(String name) {
        var value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /// Adds the text of the element that has just begun and goes on to its end; elements inside count as text, too.
    void text(StringBuilder text) throws WorkbookRefusal {
        for (int depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(elements.getTextCharacters(), elements.getTextStart(), elements.getTextLength());
                case -1 -> throw WorkbookRefusal.of("file.workbook-broken", part);
                default -> {}
            }
            if (text.length() > WorkbookLimits.CELL_CHARACTERS) {
                throw WorkbookRefusal.of("file.workbook-cell", part, Integer.toString(WorkbookLimits.CELL_CHARACTERS));
            }
        }
    }

    /// Passes over the element that has just begun.
    void skip() throws WorkbookRefusal {
        for (int depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case -1 -> throw WorkbookRefusal.of("file.workbook-broken", part);
                default -> {}
            }
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static WorkbookRefusal refusal(Exception broken, String part) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (isBomb(cause)) {
                return WorkbookRefusal.of("file.workbook-bomb");
            }
        }
        return WorkbookRefusal.of("file.workbook-broken", part);
    }

    /// POI says so in words only.
    static boolean isBomb(Throwable fault) {
        var message = fault.getMessage();
        return message != null && (message.contains("Zip bomb") || message.contains("too many files"));
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else lies on the class path: its behaviour is the one that was tried.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
