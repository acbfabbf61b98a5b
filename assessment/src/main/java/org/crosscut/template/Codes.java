package org.crosscut.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.language.Language;
import org.jspecify.annotations.Nullable;

/// The codes that columns offer, each as `CODE – label`.
final class Codes {
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new TreeMap<>();
    private final List<Language> languages;

    /// @param workspace `real` or `exercise`: only entities of that kind are offered; empty for all
    Codes(Catalogue catalogue, String workspace, List<Language> languages) {
        this.languages = languages;
        for (ReferenceTable table : catalogue.references()) {
            boolean all = workspace.isEmpty() || table.purpose() != ReferenceTable.Purpose.ENTITIES;
            rows.put(
                    table.name(),
                    table.rows().stream()
                            .filter(r -> r.get("code") != null)
                            .filter(r -> all || workspace.equals(r.get("workspace")))
                            .toList());
        }
    }

    List<String> offered(String list) {
        return rows.getOrDefault(list, List.of()).stream().map(this::shown).toList();
    }

    /// As the list offers the code; the code itself if the list has no such.
    String shown(String list, String code) {
        return rows.getOrDefault(list, List.of()).stream()
                .filter(r -> code.equals(String.valueOf(r.get("code"))))
                .findFirst()
                .map(this::shown)
                .orElse(code);
    }

    private String shown(Map<String, @Nullable Object> row) {
        String code = String.valueOf(row.get("code"));
        var labels = new ArrayList<String>();
        for (Language language : languages) {
            if (row.get(language.tag()) instanceof String label && !labels.contains(label)) {
                labels.add(label);
            }
        }
        // A label that holds the sign between labels would be read as two.
        if (labels.size() > 1 && labels.stream().anyMatch(l -> l.contains(" / "))) {
            labels.subList(1, labels.size()).clear();
        }
        boolean says = labels.stream().anyMatch(l -> !l.equals(code));
        return says ? code + " – " + labels.stream().collect(Collectors.joining(" / ")) : code;
    }
}
