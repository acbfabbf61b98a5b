package org.crosscut.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON with one way to write everything, since hashes are taken of it: sorted keys, two spaces,
/// line feeds, UTF-8. Written by hand so that no library's next version moves a byte.
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /// @param object of texts, Integers, Longs, Booleans, lists and maps with text keys
    static byte[] bytes(Map<String, ?> object) {
        var json = new CanonicalJson();
        json.object(object, "\n");
        return json.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value, String newLine) {
        switch (value) {
            case String text -> text(text);
            case Integer number -> out.append(number);
            case Long number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case List<?> list -> list(list, newLine);
            case Map<?, ?> map -> object(map, newLine);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, String newLine) {
        String inner = newLine + "  ";
        String before = "{" + inner;
        for (var entry : new TreeMap<Object, Object>(map).entrySet()) {
            out.append(before);
            text(entry.getKey().toString());
            out.append(": ");
            value(entry.getValue(), inner);
            before = "," + inner;
        }
        out.append(map.isEmpty() ? "{}" : newLine + "}");
    }

    private void list(List<?> list, String newLine) {
        String inner = newLine + "  ";
        String before = "[" + inner;
        for (Object each : list) {
            out.append(before);
            value(each, inner);
            before = "," + inner;
        }
        out.append(list.isEmpty() ? "[]" : newLine + "]");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(text, i))) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /// A lone surrogate, possible in a file's name, has no UTF-8.
    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
