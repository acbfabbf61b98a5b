package org.crosscut.section;

import java.util.stream.Collectors;
import org.crosscut.diagnostic.Place;

/// A figure or block of a section.
///
/// @param name of the control, indicator or table that it shows, perhaps with its topic before a
///   `/`; empty for the as-of date; of [Kind#PROVISION] the provision, such as `A/RES/12/34#5`
/// @param field of a figure or condition, such as `satisfied` or `parameters.months`; of a chart
///   its form; else empty
/// @param arguments the options, such as `limit` or `entity`
public record SectionBlock(
        Place.Text place, Kind kind, String name, String field, Arguments arguments) {
    /// What a block shows.
    public enum Kind {
        AS_OF,
        FIGURE,
        TABLE,
        CHART,
        FINDINGS,
        KNOWN,
        UNKNOWN,
        /// Begins what a follow-up text says of a provision.
        PROVISION;

        /// Whether it stands inside a line.
        public boolean isInline() {
            return this == AS_OF || this == FIGURE;
        }
    }

    /// Where the value of an option stands, or the name that an option has.
    ///
    /// @param argument `limit=` for the value, `limit` for the name, `0` for the first word
    public Place.Text at(String argument) {
        int offset = arguments.offsets().getOrDefault(argument, 0);
        return new Place.Text(place.file(), place.line(), place.column() + offset);
    }

    /// A place so many characters behind the start of an argument.
    public Place.Text at(String argument, int further) {
        Place.Text start = at(argument);
        return new Place.Text(start.file(), start.line(), start.column() + further);
    }

    private String condition() {
        return field.isEmpty() ? name : name + "." + field;
    }

    /// The block as an author writes it, captions left out.
    public String shown() {
        String options =
                arguments.options().entrySet().stream()
                        .map(o -> " " + o.getKey() + "=" + o.getValue())
                        .collect(Collectors.joining());
        return switch (kind) {
            case AS_OF -> "{{as-of}}";
            case FIGURE -> "{{" + name + "." + field + options + "}}";
            case CHART -> "::: chart " + field + " " + name + options;
            case TABLE -> "::: table " + name + options;
            case FINDINGS -> "::: findings " + name + options;
            case KNOWN -> "::: known " + condition() + options;
            case UNKNOWN -> "::: unknown " + condition() + options;
            case PROVISION -> "# " + name;
        };
    }
}
