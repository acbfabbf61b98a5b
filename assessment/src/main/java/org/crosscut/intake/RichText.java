package org.crosscut.intake;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.crosscut.workbook.EscapedText;

/// Text of a workbook that may be in several pieces, each with its own look.
final class RichText {
    private RichText() {}

    /// Writes the text of an element, up to its end; how it is pronounced is left out.
    static void read(XMLStreamReader xml, String end, StringBuilder to) throws XMLStreamException {
        int from = to.length();
        boolean takes = false;
        boolean pronounced = false;
        while (true) {
            switch (Xml.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    takes = xml.getLocalName().equals("t");
                    pronounced |= xml.getLocalName().equals("rPh");
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (takes && !pronounced) {
                        to.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    takes = false;
                    if (xml.getLocalName().equals("rPh")) {
                        pronounced = false;
                    } else if (xml.getLocalName().equals(end)) {
                        unescape(to, from);
                        return;
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private static void unescape(StringBuilder text, int from) {
        if (text.indexOf("_x", from) >= 0) {
            String escaped = text.substring(from);
            text.setLength(from);
            text.append(EscapedText.unescaped(escaped));
        }
    }
}
