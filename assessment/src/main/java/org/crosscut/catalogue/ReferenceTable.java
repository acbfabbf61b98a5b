package org.crosscut.catalogue;

import java.util.List;
import java.util.Map;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A code list or other table of facts that rules and datasets share. Its first column is the key,
/// named `code`; the columns `en` and `zh` hold the labels.
///
/// @param purpose whether the machine itself reads the table
/// @param rows by column name; values are String, Long, BigDecimal, LocalDate, Boolean or null
public record ReferenceTable(
        String name,
        LocalizedText title,
        Purpose purpose,
        String source,
        List<Column> columns,
        List<Map<String, @Nullable Object>> rows,
        Origin origin) {
    /// What the machine uses the table for.
    public enum Purpose {
        CODES,
        /// Who reports: columns code, en, zh, kind, workspace (real or exercise), from_date,
        /// to_date.
        ENTITIES,
        /// Reporting periods: columns code, en, zh, kind, from_date, to_date.
        PERIODS,
        /// Who may accept the reason given for a finding: columns code, en, zh.
        OFFICES
    }

    /// The table's name in rules.
    public String table() {
        return name.replace('-', '_');
    }

    public boolean has(String code) {
        return rows.stream().anyMatch(r -> code.equals(r.get("code")));
    }

    /// The code's label, or the code itself if the list does not have it.
    public String label(String code, Language language) {
        return rows.stream()
                .filter(r -> code.equals(r.get("code")))
                .findFirst()
                .map(r -> r.getOrDefault(language.tag(), r.get("en")))
                .map(Object::toString)
                .orElse(code);
    }
}
