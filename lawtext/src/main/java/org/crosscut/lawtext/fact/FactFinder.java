package org.crosscut.lawtext.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.language.Language;
import org.crosscut.lawtext.directive.Span;

/// Finds the facts of a text of one language. What a longer fact contains is no fact of its own:
/// the day of a date is no number.
public final class FactFinder {
    private static final Pattern SYMBOL =
            Pattern.compile(
                    "(?<![A-Za-z0-9])[A-Z]{1,6}(?:/[A-Za-z0-9][A-Za-z0-9.]*(?:\\([A-Za-z0-9]+\\))?)+(?<!\\.)");

    /// A resolution or decision by its session and number, or by its number and year.
    private static final Pattern RESOLUTION =
            Pattern.compile(
                    "(?<![0-9/A-Za-z.])(?:[0-9]{1,3}/[0-9]{1,4}|[0-9]{1,4} ?\\((?:[12][0-9]{3}|[IVX]+|S-[IVX]+)\\))(?![0-9/])(?: ?[A-Z](?![A-Za-z]))?");

    private final FactPatterns patterns;

    FactFinder(FactPatterns patterns) {
        this.patterns = patterns;
    }

    /// @throws IllegalArgumentException if there are no patterns of that language
    public static FactFinder of(Language language) {
        return new FactFinder(FactFile.read(language));
    }

    /// In the order of the text. Numbers are those in digits; see [#loosely].
    public List<Fact> find(String text) {
        var found = new ArrayList<Fact>();
        add(found, text, SYMBOL, m -> Optional.of(m.group()), Fact.Kind.SYMBOL);
        add(found, text, RESOLUTION, FactFinder::resolution, Fact.Kind.SYMBOL);
        for (Pattern date : patterns.dates()) {
            add(found, text, date, patterns::date, Fact.Kind.DATE);
        }
        add(found, text, patterns.session(), patterns::ordinal, Fact.Kind.SESSION);
        add(found, text, patterns.number(), patterns::number, Fact.Kind.NUMBER);
        found.sort(Comparator.comparing(Fact::span));
        return found;
    }

    /// The values of all numbers of a text, those in words and ordinals included: what can stand
    /// for a number that the other language prints in digits.
    public Set<String> loosely(String text) {
        var values = new HashSet<String>();
        find(text).forEach(f -> values.add(f.value()));
        Matcher number = patterns.number().matcher(text);
        while (number.find()) {
            patterns.number(number).ifPresent(values::add);
        }
        Matcher words = patterns.words().matcher(text);
        while (words.find()) {
            patterns.words(words.group()).ifPresent(values::add);
        }
        return values;
    }

    private interface Reading {
        Optional<String> value(Matcher match);
    }

    private static void add(
            List<Fact> found, String text, Pattern pattern, Reading reading, Fact.Kind kind) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            var span = new Span(match.start(), match.end());
            if (found.stream().noneMatch(f -> f.span().overlaps(span))) {
                reading.value(match)
                        .ifPresent(v -> found.add(new Fact(kind, v, match.group(), span)));
            }
        }
    }

    private static Optional<String> resolution(Matcher match) {
        return Optional.of(match.group().replace(" ", ""));
    }
}
