package org.crosscut.report.docx;

/// WordprocessingML being written; whatever comes in as text is escaped here and nowhere else.
final class Ooxml {
    private final StringBuilder out = new StringBuilder();

    /// Writes markup of our own as it is.
    Ooxml raw(String markup) {
        out.append(markup);
        return this;
    }

    /// An element `w:name` with attributes `w:a="v"`, closed at once.
    ///
    /// @param attributes name, value, name, value …
    Ooxml empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    Ooxml open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    Ooxml close(String name) {
        out.append("</w:").append(name).append('>');
        return this;
    }

    /// The words of a run.
    Ooxml text(String text) {
        out.append("<w:t xml:space=\"preserve\">").append(escaped(text)).append("</w:t>");
        return this;
    }

    private void start(String name, String... attributes) {
        out.append("<w:").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(" w:").append(attributes[i]).append("=\"");
            out.append(escaped(attributes[i + 1])).append('"');
        }
    }

    String done() {
        return out.toString();
    }

    /// Characters that XML cannot have are left out.
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(Ooxml::isAllowed)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xFFFD && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE)
                || c > 0xFFFF;
    }
}
