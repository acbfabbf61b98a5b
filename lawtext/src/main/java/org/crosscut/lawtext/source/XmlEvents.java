package org.crosscut.lawtext.source;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a reader of one XML part sees: elements by local name, and text. No part may declare or
/// fetch entities.
interface XmlEvents {
    void start(String name, Attributes attributes);

    void end(String name);

    default void text(String text) {}

    /// Attributes by local name.
    interface Attributes {
        /// Empty where there is none of that name.
        String get(String name);
    }

    static void read(byte[] part, XmlEvents to) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        Attributes attributes = name -> attribute(reader, name);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                        to.start(reader.getLocalName(), attributes);
                case XMLStreamConstants.END_ELEMENT -> to.end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        to.text(reader.getText());
                default -> {
                    // Comments and instructions are no text.
                }
            }
        }
        reader.close();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
