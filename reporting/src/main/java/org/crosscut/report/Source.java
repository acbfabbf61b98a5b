package org.crosscut.report;

import java.time.LocalDate;
import java.util.List;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Where figures come from. Figures of equal sources share one note.
///
/// @param id of the control, indicator or table, such as `long-vacant-posts/vacant-24-months`
/// @param statement the rule in words
/// @param command shows more, such as `crosscut explain long-vacant-posts/vacant-24-months`
public record Source(
        String id,
        LocalizedText title,
        LocalizedText statement,
        List<ParameterUsed> parameters,
        List<DataUsed> data,
        String command) {
    /// @param name as the catalogue has it
    /// @param value null where no value is in force
    /// @param reading the title of the reading taken; null where there is but one
    /// @param from since when the value is in force; null where none is
    /// @param source the document that sets it; empty where none does
    public record ParameterUsed(
            String name,
            LocalizedText description,
            @Nullable Object value,
            String unit,
            @Nullable LocalizedText reading,
            @Nullable LocalDate from,
            LocalizedText source) {}

    /// @param title of the dataset
    /// @param submissions their numbers in the archive, in ascending order
    public record DataUsed(LocalizedText title, List<Long> submissions) {
        public DataUsed {
            submissions = List.copyOf(submissions);
        }
    }

    public Source {
        parameters = List.copyOf(parameters);
        data = List.copyOf(data);
    }
}
