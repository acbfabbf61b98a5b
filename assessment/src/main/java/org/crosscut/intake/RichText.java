package org.crosscut.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Text of a workbook that may be in several pieces, each with its own look.
final class RichText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

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

    /// The text with every character that XML cannot hold in place of its number.
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(m ->
                                Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    private static void unescape(StringBuilder text, int from) {
        if (text.indexOf("_x", from) >= 0) {
            String escaped = text.substring(from);
            text.setLength(from);
            text.append(unescaped(escaped));
        }
    }
}
