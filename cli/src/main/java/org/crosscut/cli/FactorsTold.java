package org.crosscut.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crosscut.archive.Receipt;
import org.crosscut.assess.Assessment;
import org.crosscut.catalogue.Parameter;
import org.crosscut.compare.Cause;
import org.crosscut.compare.Comparison;
import org.crosscut.compare.Factor;
import org.crosscut.compare.FactorDifference;
import org.crosscut.compare.ParameterChoice;
import org.crosscut.language.Language;

/// The factors that differ between two assessments, in words.
final class FactorsTold {
    private final Words words;
    private final DateTimeFormatter dates;

    FactorsTold(Language language) {
        this.words = new Words(language);
        this.dates =
                language.equals(Language.ZH)
                        ? DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT)
                        : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    }

    /// One line for each factor that differs.
    List<String> lines(Comparison comparison) {
        if (comparison.factors().isEmpty()) {
            return List.of(words.of("compare.no-factor"));
        }
        return comparison.factors().stream().map(this::line).toList();
    }

    /// One line for each combination that was not possible or is not what it says.
    List<String> remarks(Comparison comparison) {
        return comparison.remarks().stream()
                .map(r ->
                        switch (r) {
                            case Comparison.Remark.ComesWithRule c ->
                                    words.of("compare.comes-with-rule", c.parameter());
                            case Comparison.Remark.NotMixed n ->
                                    words.of(
                                            "compare.not-mixed",
                                            n.atSecond().isEmpty()
                                                    ? words.of("compare.none")
                                                    : names(List.copyOf(n.atSecond())),
                                            String.join(", ", n.datasets()));
                        })
                .toList();
    }

    /// An assessment in a line.
    String assessment(Assessment assessment) {
        return words.of(
                assessment.settings().isEmpty() ? "compare.assessment" : "compare.assessment-set",
                assessment.id(),
                dates.format(assessment.asOf()),
                assessment.snapshot(),
                AssessmentsCommand.settings(assessment));
    }

    private String line(FactorDifference difference) {
        String factor = words.of("factor." + difference.factor().word());
        return words.of(
                "compare.factor",
                factor,
                switch (difference) {
                    case FactorDifference.Date d ->
                            words.of("compare.moved", dates.format(d.from()), dates.format(d.to()));
                    case FactorDifference.Submissions s -> submissions(s);
                    case FactorDifference.Rules r -> rules(r);
                    case FactorDifference.Parameters p ->
                            p.moved().stream()
                                    .map(this::parameter)
                                    .collect(Collectors.joining("; "));
                });
    }

    private String submissions(FactorDifference.Submissions s) {
        var parts = new ArrayList<String>();
        if (!s.more().isEmpty()) {
            parts.add(
                    words.of(
                            "compare.more",
                            s.more().size(),
                            numbers(s.more().stream().map(Receipt::sequence).toList()),
                            datasets(s.more())));
        }
        if (!s.fewer().isEmpty()) {
            parts.add(
                    words.of(
                            "compare.fewer",
                            s.fewer().size(),
                            numbers(s.fewer().stream().map(Receipt::sequence).toList()),
                            datasets(s.fewer())));
        }
        if (!s.destroyed().isEmpty()) {
            parts.add(words.of("compare.destroyed", numbers(s.destroyed())));
        }
        return String.join("; ", parts);
    }

    private static String datasets(List<Receipt> receipts) {
        return receipts.stream()
                .collect(
                        Collectors.groupingBy(
                                Receipt::dataset, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /// `3, 5–12, 14`.
    static String numbers(List<Long> ordered) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < ordered.size(); ) {
            int end = i;
            while (end + 1 < ordered.size() && ordered.get(end + 1) == ordered.get(end) + 1) {
                end++;
            }
            parts.add(i == end ? "" + ordered.get(i) : ordered.get(i) + "–" + ordered.get(end));
            i = end + 1;
        }
        return String.join(", ", parts);
    }

    private String rules(FactorDifference.Rules rules) {
        var parts = new ArrayList<String>();
        part(parts, "compare.changed", rules.changed());
        part(parts, "compare.added", rules.added());
        part(parts, "compare.gone", rules.gone());
        return String.join("; ", parts);
    }

    private void part(List<String> parts, String key, List<FactorDifference.Part> some) {
        if (!some.isEmpty()) {
            parts.add(
                    words.of(
                            key,
                            some.stream()
                                    .map(p ->
                                            words.of(
                                                    "part."
                                                            + p.kind()
                                                                    .name()
                                                                    .toLowerCase(Locale.ROOT),
                                                    p.name()))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private String parameter(FactorDifference.Moved moved) {
        return moved.parameter()
                + " "
                + words.of("compare.moved", choice(moved.from()), choice(moved.to()))
                + (moved.unit().isEmpty() ? "" : " " + moved.unit());
    }

    private String choice(ParameterChoice choice) {
        if (choice.literal() != null) {
            return choice.literal();
        }
        String values =
                choice.values().isEmpty()
                        ? words.of("compare.no-value")
                        : choice.values().stream()
                                .map(this::dated)
                                .collect(Collectors.joining(", "));
        return choice.reading().name().isEmpty() ? values : choice.reading().name();
    }

    private String dated(Parameter.Dated value) {
        LocalDate to = value.to();
        return to == null
                ? words.of("compare.from", ValueText.one(value.value()), dates.format(value.from()))
                : words.of(
                        "compare.from-to",
                        ValueText.one(value.value()),
                        dates.format(value.from()),
                        dates.format(to));
    }

    /// `data and date together`.
    String cause(Cause cause) {
        return switch (cause) {
            case Cause.Factors f ->
                    f.smallest().stream()
                            .map(this::together)
                            .collect(Collectors.joining(words.of("compare.or-else")));
            case Cause.NotTold n ->
                    words.of(
                            "compare.not-told."
                                    + n.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private String together(Cause.Together together) {
        if (together.factors().size() == 1) {
            return names(together.ordered());
        }
        return together.isEachNeeded()
                ? words.of("compare.together", names(together.ordered()))
                : words.of(
                        "compare.each",
                        together.enough().stream()
                                .map(s -> names(s.stream().sorted().toList()))
                                .collect(Collectors.joining(words.of("compare.or"))));
    }

    private String names(List<Factor> factors) {
        return factors.stream()
                .map(f -> words.of("factor." + f.word()))
                .collect(Collectors.joining(words.of("compare.and")));
    }

    /// For programs: `data`, `data+date` where both are needed, `data|date` where each would do.
    static String code(Cause cause) {
        return switch (cause) {
            case Cause.Factors f ->
                    f.smallest().stream()
                            .map(t ->
                                    t.enough().stream()
                                            .map(s ->
                                                    s.stream()
                                                            .sorted()
                                                            .map(Factor::word)
                                                            .collect(Collectors.joining("+")))
                                            .collect(Collectors.joining("|")))
                            .collect(Collectors.joining("||"));
            case Cause.NotTold n ->
                    "not-told:" + n.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
