package org.crosscut.workbook;

/// Text as the XML of workbooks has it.
final class XmlText {
    /// The most characters that a cell of a spreadsheet holds.
    private static final int LONGEST = 32_767;

    private XmlText() {}

    /// Of a cell: cut to what a cell may hold, characters that XML cannot have written as
    /// `_x0001_`.
    static String cell(String text) {
        String cut = text;
        if (text.length() > LONGEST) {
            boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 2));
            cut = text.substring(0, LONGEST - (splits ? 2 : 1)) + "…";
        }
        return escaped(cut, true);
    }

    /// Of an attribute.
    static String attribute(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean isCell) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(isCell ? "\"" : "&quot;");
                case '\n', '\t' -> out.append(isCell ? String.valueOf(c) : "&#" + (int) c + ";");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (c < ' ' || c == 0xFFFE || c == 0xFFFF) {
                        out.append(isCell ? "_x%04X_".formatted((int) c) : " ");
                    } else if (Character.isSurrogate(c)) {
                        out.append('\uFFFD');
                    } else if (isCell && c == '_' && looksEscaped(text, i)) {
                        out.append("_x005F_");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean looksEscaped(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
