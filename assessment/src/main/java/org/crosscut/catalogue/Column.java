package org.crosscut.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A column of a dataset or reference table.
///
/// @param name in snake_case, unique in its table
/// @param unit such as `day`, `person`, `USD`, `USD thousand`, `percent`; empty if it has none
/// @param required whether an empty cell is an error
/// @param key whether it is part of the row's key
/// @param empty what an empty cell means; null means unknown, the default
/// @param codes the reference table that lists the allowed values; empty if any value is
/// @param role what the machine uses the column for
/// @param min the least allowed number, included
/// @param max the greatest allowed number, included
/// @param maxLength the most characters of a text; 0 if any number
/// @param form the form that every value has, or null
/// @param conventions how its cells are written where the sender states nothing else
/// @param aliases names that files of other systems give it
public record Column(
        String name,
        ColumnType type,
        String unit,
        boolean required,
        boolean key,
        @Nullable LocalizedText empty,
        String codes,
        Role role,
        Classification classification,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int maxLength,
        @Nullable TextForm form,
        Conventions conventions,
        List<String> aliases,
        List<String> formerly,
        LocalizedText title,
        LocalizedText description) {
    /// What the machine itself needs to know of a column, whatever its name is.
    public enum Role {
        /// No special one.
        NONE,
        /// Who reports; a code of the reference table of entities.
        ENTITY,
        /// The reporting period of a flow; a code of the reference table of periods.
        PERIOD,
        /// The date at which a stock's rows are true.
        STATE_DATE,
        /// In a dataset of acceptances: the identity of the finding whose reason is accepted.
        FINDING,
        /// In a dataset of acceptances: the office that accepts.
        OFFICE,
        /// In a dataset of acceptances: the day of acceptance.
        ACCEPTED_ON,
        /// In a dataset of acceptances: the last day on which the acceptance holds.
        UNTIL,
        /// In a dataset of responses: the provision, such as `A/RES/12/34#5`, or the identity of
        /// the finding that is answered.
        ANSWERS,
        /// In a dataset of responses: the tag of the language in which it is answered.
        LANGUAGE,
        /// In a dataset of responses: the answer's words; an empty line parts paragraphs.
        ANSWER,
        /// In a dataset of responses: the day of the answer.
        ANSWERED_ON,
        /// In a dataset of responses: the day on which the answer was approved; empty while it is a
        /// draft.
        APPROVED_ON
    }

    public Column {
        aliases = List.copyOf(aliases);
        formerly = List.copyOf(formerly);
    }

    /// Whether a cell may be empty, and nothing says what that means.
    public boolean isUnknownWhenEmpty() {
        return empty == null && !required && !key;
    }
}
