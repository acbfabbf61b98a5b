package org.crosscut.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crosscut.workbook.HarmlessText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Rows to print, as a table, CSV or JSON. Columns have keys in CSV and JSON, titles in a table.
final class TextTable {
    /// The forms that every command that prints a table can take.
    enum Format {
        table,
        csv,
        json
    }

    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9][0-9 .,]*%?|\\([0-9][0-9 .,]*\\)|–");

    private final List<String> keys = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    TextTable column(String key, String title) {
        keys.add(key);
        titles.add(title);
        return this;
    }

    void row(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>();
        for (Object cell : cells) {
            row.add(cell);
        }
        if (row.size() != keys.size()) {
            throw new IllegalArgumentException(row.size() + " cells for " + keys);
        }
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    String in(Format format) {
        return switch (format) {
            case table -> table();
            case csv -> csv();
            case json -> json();
        };
    }

    private String table() {
        int[] widths = new int[keys.size()];
        boolean[] numeric = new boolean[keys.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(titles.get(c));
            numeric[c] = !rows.isEmpty();
            for (List<@Nullable Object> row : rows) {
                String cell = text(row.get(c));
                widths[c] = Math.max(widths[c], width(cell));
                numeric[c] &= cell.isEmpty() || NUMBER.matcher(cell).matches();
            }
        }
        var out = new StringBuilder();
        line(out, titles, widths, numeric);
        for (int c = 0; c < widths.length; c++) {
            out.append(c == 0 ? "" : "  ").append("─".repeat(widths[c]));
        }
        out.append('\n');
        for (List<@Nullable Object> row : rows) {
            line(out, row.stream().map(TextTable::text).toList(), widths, numeric);
        }
        return out.toString();
    }

    private static void line(
            StringBuilder out, List<String> cells, int[] widths, boolean[] numeric) {
        var line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = cells.get(c);
            String pad = " ".repeat(widths[c] - width(cell));
            line.append(c == 0 ? "" : "  ").append(numeric[c] ? pad + cell : cell + pad);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    // A Chinese character takes two places on a terminal.
    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || (c >= 0x2e80 && c <= 0xa4cf)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0x20000 && c <= 0x3fffd));
    }

    private String csv() {
        var out = new StringBuilder(line(keys.stream().map(k -> (Object) k).toList()));
        rows.forEach(r -> out.append(line(r)));
        return out.toString();
    }

    /// A line of CSV.
    static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(TextTable::csv).collect(Collectors.joining(",", "", "\n"));
    }

    // A spreadsheet must not take a text for a formula.
    private static String csv(@Nullable Object cell) {
        String text = HarmlessText.of(text(cell));
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String json() {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (int c = 0; c < keys.size(); c++) {
                object.put(keys.get(c), plain(row.get(c)));
            }
            all.add(object);
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all)
                + "\n";
    }

    private static @Nullable Object plain(@Nullable Object cell) {
        return cell instanceof Number || cell instanceof Boolean || cell == null
                ? cell
                : cell.toString();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case java.math.BigDecimal d -> d.toPlainString();
            default -> cell.toString();
        };
    }
}
