package org.crosscut.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// An author's SQL with `:name` and `table@history` spelled in letters, as Calcite knows neither.
/// One character stands for one, so that every line and column stays true.
///
/// @param foreign where characters stand that SQL has no use for, such as full-width commas
record Masked(String text, List<Foreign> foreign) {
    private static final char PARAMETER = 'Þ';
    private static final char HISTORY = 'Ð';

    /// A character outside strings, quoted names and comments that is not ASCII, or a stray `@`.
    record Foreign(String character, int line, int column) {
        /// What its author may have meant; empty if nothing is like it.
        String ascii() {
            String like =
                    switch (character) {
                        case "@" -> "@history";
                        case "‘", "’", "′" -> "'";
                        case "“", "”" -> "\"";
                        case "、" -> ",";
                        case "。" -> ".";
                        case "≤" -> "<=";
                        case "≥" -> ">=";
                        case "≠" -> "<>";
                        case "–", "—", "−" -> "-";
                        case "×" -> "*";
                        case "÷" -> "/";
                        default -> Normalizer.normalize(character, Normalizer.Form.NFKC);
                    };
            return like.chars().allMatch(c -> c < 128) ? like.strip() : "";
        }
    }

    static Masked of(String sql) {
        var text = new StringBuilder(sql);
        var foreign = new ArrayList<Foreign>();
        int line = 1;
        int lineStart = 0;
        int i = 0;
        while (i < sql.length()) {
            int end = passed(sql, i);
            if (end > i) {
                for (; i < end; i++) {
                    if (sql.charAt(i) == '\n') {
                        line++;
                        lineStart = i + 1;
                    }
                }
                continue;
            }
            char c = sql.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c > 127) {
                foreign.add(new Foreign(String.valueOf(c), line, i - lineStart + 1));
            } else if (c == ':' && startsName(sql, i + 1) && !isBefore(sql, i, ':')) {
                text.setCharAt(i, PARAMETER);
            } else if (c == '@' && sql.startsWith("history", i + 1)) {
                text.setCharAt(i, HISTORY);
            } else if (c == '@') {
                foreign.add(new Foreign("@", line, i - lineStart + 1));
            }
            i++;
        }
        return new Masked(text.toString(), List.copyOf(foreign));
    }

    /// The end of the string, quoted name or comment that starts here; the same index if none does.
    private static int passed(String sql, int i) {
        if (sql.startsWith("--", i)) {
            return orEnd(sql.indexOf('\n', i), sql);
        }
        if (sql.startsWith("/*", i)) {
            int end = sql.indexOf("*/", i + 2);
            return end < 0 ? sql.length() : end + 2;
        }
        char quote = sql.charAt(i);
        if (quote == '\'' || quote == '"') {
            int end = sql.indexOf(quote, i + 1);
            return end < 0 ? sql.length() : end + 1;
        }
        return i;
    }

    private static int orEnd(int index, String sql) {
        return index < 0 ? sql.length() : index;
    }

    private static boolean startsName(String sql, int i) {
        return i < sql.length() && (Character.isLetter(sql.charAt(i)) || sql.charAt(i) == '_');
    }

    private static boolean isBefore(String sql, int i, char c) {
        return i > 0 && sql.charAt(i - 1) == c;
    }

    /// A line as its author wrote it.
    String line(int number) {
        return shown(text.lines().skip(number - 1L).findFirst().orElse(""));
    }

    /// Whether a name that Calcite read is a parameter's.
    static boolean isParameter(String name) {
        return !name.isEmpty() && name.charAt(0) == Character.toLowerCase(PARAMETER);
    }

    static String parameter(String name) {
        return name.substring(1);
    }

    /// A table's name as Calcite knows it.
    static String table(String name) {
        return name.replace('@', Character.toLowerCase(HISTORY));
    }

    /// A name or message of Calcite's as the author would write it.
    static String shown(String text) {
        return text.replace(PARAMETER, ':')
                .replace(Character.toLowerCase(PARAMETER), ':')
                .replace(HISTORY, '@')
                .replace(Character.toLowerCase(HISTORY), '@');
    }
}
