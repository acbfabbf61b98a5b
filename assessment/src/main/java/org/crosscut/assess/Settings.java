package org.crosscut.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Parameter;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.crosscut.engine.Values;
import org.crosscut.language.LocalizedText;
import org.crosscut.rule.ParameterValue;
import org.jspecify.annotations.Nullable;

/// Readings and values that someone chose in place of the catalogue's defaults.
///
/// @param chosen by `topic/rule.parameter`: the name of a reading, or a value
public record Settings(SortedMap<String, String> chosen) {
    public static final Settings DEFAULT = new Settings(new TreeMap<>());

    /// @param words `rule.parameter` or `topic/rule.parameter` to reading or value
    public static Checked<Settings> read(Catalogue catalogue, Map<String, String> words) {
        var parameters = parameters(catalogue);
        var chosen = new TreeMap<String, String>();
        var problems = new ArrayList<Diagnostic>();
        words.forEach((word, value) -> {
            List<String> found =
                    parameters.keySet().stream()
                            .filter(p -> p.equals(word) || p.endsWith("/" + word))
                            .toList();
            Place place = Place.file("--set " + word + "=" + value);
            if (found.size() != 1) {
                problems.add(
                        Diagnostic.of(
                                found.isEmpty()
                                        ? SettingCode.UNKNOWN_PARAMETER
                                        : SettingCode.AMBIGUOUS_PARAMETER,
                                place,
                                "name",
                                word,
                                "nearest",
                                Nearest.to(word, parameters.keySet()),
                                "candidates",
                                Nearest.list(word, found.isEmpty() ? parameters.keySet() : found)));
                return;
            }
            String id = found.getFirst();
            Parameter parameter = parameters.get(id);
            if (parameter != null
                    && reading(parameter, value) == null
                    && literal(parameter, value) == null) {
                problems.add(
                        Diagnostic.of(
                                SettingCode.NOT_A_VALUE,
                                place,
                                "value",
                                value,
                                "type",
                                parameter.type().word(),
                                "readings",
                                String.join(
                                        ", ",
                                        parameter.readings().stream()
                                                .map(Parameter.Reading::name)
                                                .filter(n -> !n.isEmpty())
                                                .toList())));
            }
            chosen.put(id, value);
        });
        return Checked.of(new Settings(chosen), problems);
    }

    /// The values of a rule's parameters as of a date.
    public Values values(String rule, List<Parameter> parameters, LocalDate asOf) {
        var values = new HashMap<String, ParameterValue>();
        for (Parameter parameter : parameters) {
            String choice = chosen.get(rule + "." + parameter.name());
            values.put(parameter.name(), value(parameter, choice, asOf));
        }
        return new Values(asOf, values);
    }

    /// The reading in force of a parameter; null if a value of its own was chosen.
    public Parameter.@Nullable Reading readingOf(String rule, Parameter parameter) {
        String choice = chosen.get(rule + "." + parameter.name());
        return choice == null ? parameter.defaultReading() : reading(parameter, choice);
    }

    /// These settings with one more.
    Settings with(String rule, Parameter parameter, String choice) {
        var more = new TreeMap<>(chosen);
        more.put(rule + "." + parameter.name(), choice);
        return new Settings(more);
    }

    private static ParameterValue value(
            Parameter parameter, @Nullable String choice, LocalDate asOf) {
        Parameter.Reading reading =
                choice == null ? parameter.defaultReading() : reading(parameter, choice);
        if (reading != null) {
            Parameter.Dated dated = reading.at(asOf);
            return new ParameterValue(dated == null ? null : dated.value(), reading.values());
        }
        Object literal = choice == null ? null : literal(parameter, choice);
        if (literal == null) {
            throw new IllegalArgumentException(parameter.name() + " cannot be " + choice);
        }
        return new ParameterValue(
                literal,
                List.of(
                        new Parameter.Dated(
                                LocalDate.of(1945, 10, 24),
                                null,
                                literal,
                                LocalizedText.everywhere("--set"))));
    }

    private static Parameter.@Nullable Reading reading(Parameter parameter, String name) {
        return parameter.readings().stream()
                .filter(r -> !r.name().isEmpty() && r.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object literal(Parameter parameter, String text) {
        try {
            return switch (parameter.type().kind()) {
                case TEXT -> parameter.readings().getFirst().name().isEmpty() ? text : null;
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> decimal(parameter.type(), new BigDecimal(text));
                case DATE -> LocalDate.parse(text);
                case BOOLEAN ->
                        switch (text) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> null;
                        };
                case FLOAT -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        } catch (DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(ColumnType type, BigDecimal number) {
        BigDecimal scaled = number.setScale(type.scale());
        return scaled.precision() > type.precision() ? null : scaled;
    }

    private static SortedMap<String, Parameter> parameters(Catalogue catalogue) {
        var all = new TreeMap<String, Parameter>();
        catalogue
                .controls()
                .forEach(c -> c.parameters().forEach(p -> all.put(c.id() + "." + p.name(), p)));
        catalogue
                .indicators()
                .forEach(i -> i.parameters().forEach(p -> all.put(i.id() + "." + p.name(), p)));
        catalogue
                .tables()
                .forEach(t -> t.parameters().forEach(p -> all.put(t.id() + "." + p.name(), p)));
        return all;
    }
}
