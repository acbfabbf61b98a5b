package org.crosscut.lawtext;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.crosscut.diagnostic.Checked;
import org.crosscut.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What the provisions of a resolution must become beside their entries in the register, as
/// `coverage.yaml` in its folder says.
///
/// @param numbers of the provisions that it speaks of, in official order
/// @param required in that order
public record Coverage(List<String> numbers, List<Required> required) {
    public Coverage {
        numbers = List.copyOf(numbers);
        required = List.copyOf(required);
    }

    /// What a provision may become.
    public enum Kind {
        /// A table that entities send.
        DATASET,
        /// A rule over a population.
        CONTROL,
        /// A number by entity and period.
        INDICATOR,
        /// A section of the report.
        SECTION,
        /// A planner's instrument, such as a what-if.
        TOOL,
        /// Records on which people decide step by step.
        WORKFLOW;

        /// As files and commands write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing that a provision must become.
    ///
    /// @param provision its number
    /// @param name of a tool or workflow; null of another kind
    public record Required(String provision, Kind kind, @Nullable LocalizedText name) {}

    /// Reads `coverage.yaml`; a provision of which it says nothing is a mistake.
    ///
    /// @param folder of the resolution
    public static Checked<Coverage> read(Path folder, ResolutionFolder resolution) {
        return CoverageReader.read(folder.resolve("coverage.yaml"), resolution.numbers());
    }
}
