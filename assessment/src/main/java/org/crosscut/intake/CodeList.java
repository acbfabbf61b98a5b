package org.crosscut.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.diagnostic.Nearest;
import org.jspecify.annotations.Nullable;

/// The codes that a column may hold, by code and by label.
final class CodeList {
    private static final List<String> LABELS = List.of("en", "zh", "fr", "es", "ru", "ar");
    private static final int REMEMBERED = 2_000;

    /// What a text says about a code.
    sealed interface Answer {
        /// It is the code or its label.
        record Code(String code) implements Answer {}

        /// It is the label of several codes.
        record Several(String codes) implements Answer {}

        /// It is a code of the table, but not of this workspace.
        record Elsewhere() implements Answer {}

        /// @param nearest the code that is probably meant; empty if none is near
        /// @param examples a few codes, the nearest first
        record Unknown(String nearest, String examples) implements Answer {}
    }

    private final String name;
    private final Map<String, TreeSet<String>> byLabel = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> byCode = new TreeMap<>();
    private final TreeSet<String> elsewhere = new TreeSet<>();
    private final Map<String, Answer> unknown = new HashMap<>();

    /// @param here whether a row's code may be used in this workspace
    CodeList(ReferenceTable table, Predicate<Map<String, @Nullable Object>> here) {
        this.name = table.name();
        for (var row : table.rows()) {
            Object written = row.get("code");
            if (written == null) {
                continue;
            }
            String code = written.toString();
            if (!here.test(row)) {
                elsewhere.add(code);
                continue;
            }
            byCode.put(code, row);
            for (String language : LABELS) {
                if (row.get(language) instanceof String label) {
                    byLabel.computeIfAbsent(folded(label), l -> new TreeSet<>()).add(code);
                }
            }
        }
    }

    String name() {
        return name;
    }

    Answer find(String text) {
        if (byCode.containsKey(text)) {
            return new Answer.Code(text);
        }
        TreeSet<String> labelled = byLabel.getOrDefault(folded(text), new TreeSet<>());
        if (labelled.size() == 1) {
            return new Answer.Code(labelled.first());
        }
        if (labelled.size() > 1) {
            return new Answer.Several(String.join(", ", labelled));
        }
        if (elsewhere.contains(text)) {
            return new Answer.Elsewhere();
        }
        Answer known = unknown.get(text);
        if (known != null) {
            return known;
        }
        Answer found = new Answer.Unknown(nearest(text), Nearest.list(text, byCode.keySet()));
        if (unknown.size() < REMEMBERED) {
            unknown.put(text, found);
        }
        return found;
    }

    /// A fact of the code's row, or null.
    @Nullable Object fact(String code, String column) {
        var row = byCode.get(code);
        return row == null ? null : row.get(column);
    }

    /// A few codes, whatever was written.
    String examples() {
        return Nearest.list("", byCode.keySet());
    }

    private String nearest(String text) {
        String code = Nearest.to(text, byCode.keySet());
        if (!code.isEmpty()) {
            return code;
        }
        String label = Nearest.to(folded(text), byLabel.keySet());
        return label.isEmpty()
                ? ""
                : String.join(", ", byLabel.getOrDefault(label, new TreeSet<>()));
    }

    private static String folded(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
