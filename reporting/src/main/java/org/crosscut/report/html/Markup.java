package org.crosscut.report.html;

/// HTML being written; whatever comes in as text is escaped here and nowhere else.
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /// Writes markup of our own as it is.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /// Opens an element.
    ///
    /// @param attributes name, value, name, value …; one whose value is empty is left out
    Markup open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escaped(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /// Opens, writes a text and closes.
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    String done() {
        return out.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A text as a string of CSS; it cannot end the string nor the style element.
    static String cssString(String text) {
        var css = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == 0x7F) {
                        css.append('\\').append(Integer.toHexString(c)).append(' ');
                    } else {
                        css.appendCodePoint(c);
                    }
                });
        return css.append('"').toString();
    }
}
