package org.crosscut.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A table that offices send, with its schema.
///
/// @param name in kebab-case, unique in the catalogue; in SQL with `_`
/// @param topic the topic that owns it
/// @param version of the schema, from 1
/// @param expected who sends it for which periods by when; null if nobody has to
/// @param sample the generator's SQL; empty if there is none
/// @param conventions how its files are written where their sender states nothing else
/// @param rules what has to hold in every row
/// @param foreignKeys where its rows point to
/// @param upgrades how rows of former versions are read
public record Dataset(
        String name,
        String topic,
        LocalizedText title,
        LocalizedText description,
        Kind kind,
        Purpose purpose,
        int version,
        List<Column> columns,
        @Nullable Expected expected,
        String sample,
        Conventions conventions,
        List<RowRule> rules,
        List<ForeignKey> foreignKeys,
        List<Upgrade> upgrades,
        List<String> formerly,
        Origin origin) {
    /// How submissions of a dataset follow each other.
    public enum Kind {
        /// State at a date: rules see each entity's latest state at or before the as-of date.
        STOCK,
        /// Events inside a period: rules see every period, each as last submitted.
        FLOW,
        /// Cumulative: an entity's newest submission replaces all its earlier ones.
        REGISTER
    }

    /// Whether the machine itself reads the dataset.
    public enum Purpose {
        DATA,
        /// Accepted reasons: columns of the roles finding, office, accepted-on and until.
        ACCEPTANCES,
        /// Answers to provisions and findings: columns of the roles answers, language, answer,
        /// answered-on and approved-on.
        RESPONSES
    }

    /// Who is expected to send a dataset.
    ///
    /// @param entityKinds kinds of entity, as the reference table of entities has them
    /// @param every the kind of period, as the reference table of periods has it
    /// @param from the first day of the first period expected
    /// @param dueDays days after the period's end
    public record Expected(
            List<String> entityKinds, String every, LocalDate from, int dueDays, String source) {}

    public Dataset {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
        foreignKeys = List.copyOf(foreignKeys);
        upgrades = List.copyOf(upgrades);
        formerly = List.copyOf(formerly);
    }

    /// The table's name in rules.
    public String table() {
        return name.replace('-', '_');
    }

    public List<Column> keys() {
        return columns.stream().filter(Column::key).toList();
    }

    /// The column of that role, or null.
    public @Nullable Column role(Column.Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst().orElse(null);
    }

    /// @throws IllegalArgumentException if there is no such column
    public Column column(String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this.name + " has no " + name));
    }
}
