package org.crosscut.lawtext.page;

/// Text for a web page.
final class Html {
    private Html() {}

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// An identifier within the page.
    static String id(String path) {
        return "p-" + path.replaceAll("[^A-Za-z0-9.]+", "-");
    }
}
