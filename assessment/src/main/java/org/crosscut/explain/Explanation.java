package org.crosscut.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.assess.Finding;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Why a figure is what it is.
///
/// @param id of the finding or indicator value
/// @param provisions that ask for it
/// @param rule such as `topic/control`
/// @param statement the rule in words
/// @param sql the rule as its author wrote it
/// @param engineSql the rule as the engine ran it, with its parameters' values
/// @param evidence the rows it came from, in order of dataset, submission and line
/// @param unknown what would have to be known; empty if everything was
public record Explanation(
        String id,
        Subject subject,
        List<String> provisions,
        String rule,
        LocalizedText title,
        LocalizedText statement,
        String sqlFile,
        String sql,
        String engineSql,
        List<ParameterUse> parameters,
        List<Evidence> evidence,
        List<Unknown> unknown) {
    /// What is explained.
    public sealed interface Subject {
        /// A finding.
        record OfFinding(Finding finding) implements Subject {}

        /// A value of an indicator.
        record OfValue(IndicatorResult.Value value) implements Subject {}
    }

    /// A parameter as it was used.
    ///
    /// @param reading empty where there is but one
    /// @param value null if none was in force
    /// @param source empty if no value was in force
    public record ParameterUse(
            String name,
            LocalizedText description,
            String unit,
            String reading,
            @Nullable Object value,
            LocalizedText source) {}

    /// A row that the figure came from.
    ///
    /// @param file as the sender named it, with the sheet or the file in it: `posts.xlsx[Posts]`
    /// @param hash SHA-256 of the file as the archive keeps it
    /// @param line of the file, or row of the sheet
    /// @param cells the columns on which the figure depends; classified ones above the reader's
    ///   clearance are left out and named in `withheld`
    public record Evidence(
            String dataset,
            long submission,
            String file,
            String hash,
            long line,
            Map<String, @Nullable Object> cells,
            List<String> withheld) {
        public Evidence {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            withheld = List.copyOf(withheld);
        }
    }

    /// Something that is not known and decides.
    public sealed interface Unknown {
        /// An empty cell.
        ///
        /// @param file with the sheet or the file in it
        /// @param line of the file, or row of the sheet
        record EmptyCell(String dataset, String file, long line, String column)
                implements Unknown {}

        /// Rows that nobody can read any more.
        ///
        /// @param submission its sequence number
        record Destroyed(long submission) implements Unknown {}

        /// A parameter without a value.
        record NoValue(String parameter) implements Unknown {}

        /// The rule did not return the subject exactly once.
        record Lost(long times) implements Unknown {}

        /// A row of a dataset points to one that another does not have.
        ///
        /// @param file with its part, such as a sheet
        /// @param cells that point there; classified ones above the reader's clearance are left out
        ///   and named in `withheld`
        /// @param target the dataset that does not have it
        /// @param submissions of it that count and in which it would have to be
        record NoTarget(
                String dataset,
                String file,
                long line,
                Map<String, @Nullable Object> cells,
                List<String> withheld,
                String target,
                List<Long> submissions)
                implements Unknown {
            public NoTarget {
                cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
                withheld = List.copyOf(withheld);
                submissions = List.copyOf(submissions);
            }
        }

        /// No row of a dataset that the rule reads belongs to the subject.
        record NoRow(String dataset) implements Unknown {}

        /// The rule gives no answer though all that it is made of is known.
        ///
        /// @param lookedUp datasets of which the rule only looks something up
        record NoAnswer(List<String> lookedUp) implements Unknown {
            public NoAnswer {
                lookedUp = List.copyOf(lookedUp);
            }
        }
    }

    public Explanation {
        provisions = List.copyOf(provisions);
        parameters = List.copyOf(parameters);
        evidence = List.copyOf(evidence);
        unknown = List.copyOf(unknown);
    }
}
