package org.crosscut.soak;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Column;
import org.jspecify.annotations.Nullable;

/// Rows as plain CSV.
final class Papers {
    private Papers() {}

    static byte[] plain(Source source) {
        String header =
                source.dataset().columns().stream()
                        .map(Column::name)
                        .collect(Collectors.joining(","));
        return source.rows().stream()
                .map(Papers::line)
                .collect(Collectors.joining("\n", header + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<@Nullable Object> row) {
        return row.stream().map(v -> quoted(text(v))).collect(Collectors.joining(","));
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? "yes" : "no";
            default -> value.toString();
        };
    }

    static String quoted(String text) {
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
