package org.crosscut.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Conventions;
import org.crosscut.catalogue.Dataset;

/// Gathers how a file is read, for its receipt: what the sender stated, what the dataset has as its
/// conventions and what was recognized. Whoever doubts a row later can read the file the same way.
final class HowRead {
    static final String FORMAT = "format";
    static final String TEXT = "text";
    static final String WORKBOOK = "xlsx";
    private static final String STATED = "stated";

    private final TreeMap<String, String> facts = new TreeMap<>();

    HowRead(Dataset dataset, Stated stated) {
        var names = new ArrayList<String>();
        stated.whole().forEach((role, value) -> state(names, word(role), value));
        state(names, "encoding", stated.encoding());
        state(names, "separator", stated.separator());
        state(names, "sheet", stated.sheet());
        state(names, "header-row", stated.headerRow() == 0 ? "" : "" + stated.headerRow());
        conventions(stated.conventions()).forEach((name, value) -> state(names, name, value));
        conventions(dataset.conventions()).forEach(facts::putIfAbsent);
        found(STATED, names.stream().sorted().collect(Collectors.joining(", ")));
    }

    /// A fact that the file itself told; empty if it told none.
    void found(String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /// @param lines one for each part
    void headers(List<Long> lines) {
        found("header-row", lines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    SortedMap<String, String> facts() {
        return facts;
    }

    private void state(List<String> names, String name, String value) {
        if (!value.isEmpty()) {
            names.add(name);
            facts.put(name, value);
        }
    }

    private static Map<String, String> conventions(Conventions conventions) {
        var written = new TreeMap<String, String>();
        if (conventions.decimal() != Conventions.DecimalSign.UNSTATED) {
            written.put("decimal", word(conventions.decimal()));
        }
        if (conventions.dates() != Conventions.DateOrder.UNSTATED) {
            written.put("dates", word(conventions.dates()));
        }
        if (!conventions.emptyMarks().isEmpty()) {
            written.put("empty-marks", String.join(", ", conventions.emptyMarks()));
        }
        return written;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
