package org.crosscut.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The XML of a workbook that is copied. Only what has no prefix is taken: it is what every
/// spreadsheet understands.
final class XmlSource {
    private static final XMLInputFactory FACTORY = factory();

    private XmlSource() {}

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The attributes of the element but one, as they are written.
    static String attributes(XMLStreamReader xml, String without) {
        var out = new StringBuilder();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (xml.getAttributePrefix(i).isEmpty() && !name.equals(without)) {
                out.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(XmlText.attribute(xml.getAttributeValue(i)))
                        .append('"');
            }
        }
        return out.toString();
    }

    /// The element that has just started, with all in it that has no prefix.
    static String copy(XMLStreamReader xml) throws XMLStreamException {
        var out = new StringBuilder();
        copy(xml, out);
        return out.toString();
    }

    private static void copy(XMLStreamReader xml, StringBuilder out) throws XMLStreamException {
        String name = xml.getLocalName();
        out.append('<').append(name).append(attributes(xml, ""));
        out.append('>');
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getPrefix().isEmpty() && !xml.getLocalName().equals("extLst")) {
                    copy(xml, out);
                } else {
                    skip(xml);
                }
            }
        }
        out.append("</").append(name).append('>');
    }

    /// Up to the end of the element that has just started.
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth +=
                    event == XMLStreamConstants.START_ELEMENT
                            ? 1
                            : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /// The text in an element, up to its end; how it is pronounced is left out.
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> text.append(xml.getElementText());
                    case "rPh" -> skip(xml);
                    default -> {
                        // Parts of a text that look different.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                return EscapedText.unescaped(text.toString());
            }
        }
    }
}
