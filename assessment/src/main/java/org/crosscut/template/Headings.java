package org.crosscut.template;

import java.util.List;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Column;
import org.crosscut.language.Language;

/// What stands above the columns: their titles in the languages asked for, with the unit, as intake
/// recognizes them.
record Headings(List<Language> languages, String between) {
    /// The column's name where a title could not be told from two.
    String of(Column column) {
        boolean isAmbiguous =
                languages.stream().anyMatch(l -> column.title().in(l).matches("(?s).*[/\\n].*"));
        return isAmbiguous
                ? column.name()
                : languages.stream()
                        .map(l -> column.title().in(l))
                        .distinct()
                        .map(t -> column.unit().isEmpty() ? t : t + " (" + column.unit() + ")")
                        .collect(Collectors.joining(between));
    }
}
