package org.crosscut.intake;

import java.util.Arrays;
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
    private static final String DASHES = "-‐‑–—:：";

    /// What a text says about a code.
    sealed interface Answer {
        /// It is the code or its label.
        record Code(String code) implements Answer {}

        /// It is the label of several codes.
        record Several(String codes) implements Answer {}

        /// It is a code and, behind it, a label that is not the code's own.
        record Differing(String code, String label) implements Answer {}

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
    private final Map<String, Answer> known = new HashMap<>();

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
            known.put(code, new Answer.Code(code));
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

    boolean has(String code) {
        return byCode.containsKey(code);
    }

    /// @param text a code, its label in any language, or `CODE – label`
    Answer find(String text) {
        Answer answer = known.get(text);
        if (answer == null) {
            answer = search(text);
            if (known.size() < REMEMBERED + byCode.size()) {
                known.put(text, answer);
            }
        }
        return answer;
    }

    private Answer search(String text) {
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
        Answer both = codeAndLabel(text);
        return both == null
                ? new Answer.Unknown(nearest(text), Nearest.list(text, byCode.keySet()))
                : both;
    }

    /// What a code with a dash or colon and its label behind it says; null if it is no such text.
    /// Codes may hold hyphens themselves.
    private @Nullable Answer codeAndLabel(String text) {
        Answer differing = null;
        for (int i = 1; i < text.length() - 1; i++) {
            String code = DASHES.indexOf(text.charAt(i)) < 0 ? "" : text.substring(0, i).strip();
            if (!code.isEmpty() && (byCode.containsKey(code) || elsewhere.contains(code))) {
                String label = text.substring(i + 1).strip();
                if (elsewhere.contains(code)) {
                    return new Answer.Elsewhere();
                }
                if (isLabel(label, code)) {
                    return new Answer.Code(code);
                }
                differing = new Answer.Differing(code, label);
            }
        }
        return differing;
    }

    /// Whether it is a label of the code, or several with a slash between them.
    private boolean isLabel(String text, String code) {
        return owns(text, code)
                || (text.contains(" / ")
                        && Arrays.stream(text.split(" / ", -1)).allMatch(t -> owns(t, code)));
    }

    private boolean owns(String label, String code) {
        return byLabel.getOrDefault(folded(label.strip()), new TreeSet<>()).contains(code);
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
