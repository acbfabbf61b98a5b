package org.crosscut.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of workbooks in which characters that XML cannot hold are written by their numbers.
public final class EscapedText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    /// The text with every such character in place of its number.
    public static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(m ->
                                Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }
}
