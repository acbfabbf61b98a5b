package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// The limits of a clause: a number with an operator before or behind it, and its unit.
final class LimitFinder {
    private final Sentence sentence;
    private final Numerals numerals;

    LimitFinder(Sentence sentence) {
        this.sentence = sentence;
        numerals = new Numerals(sentence);
    }

    List<Limit> find(int from, int to) {
        var limits = new ArrayList<Limit>();
        for (int at = from; at < to; at++) {
            Optional<Numerals.Numeral> number = numerals.at(at);
            if (number.isPresent() && number.get().to() <= to) {
                limit(at, number.get(), from, to).ifPresent(limits::add);
                at = number.get().to() - 1;
            }
        }
        return limits;
    }

    private Optional<Limit> limit(int at, Numerals.Numeral number, int from, int to) {
        boolean isDollar = isDollar(at - 1);
        int start = isDollar ? at - 1 : at;
        Optional<Hit> before =
                sentence.endingAt(Category.LIMIT, start)
                        .filter(h -> h.from() >= from && !h.name().startsWith("after-"));
        Optional<Hit> unit = numerals.unit(number.to());
        int end = unit.map(Hit::to).orElse(number.to());
        Optional<Hit> behind =
                sentence.startingAt(Category.LIMIT, end)
                        .filter(h -> h.to() <= to && h.name().startsWith("after-"));
        if (behind.isPresent() && (unit.isPresent() || isDollar)) {
            String operator = behind.get().name().substring("after-".length());
            return Optional.of(
                    of(operator, number, unitName(unit, isDollar), start, behind.get().to()));
        }
        if (before.isPresent() && (unit.isPresent() || isDollar)) {
            return Optional.of(
                    of(
                            before.get().name(),
                            number,
                            unitName(unit, isDollar),
                            before.get().from(),
                            end));
        }
        return Optional.empty();
    }

    private Limit of(String operator, Numerals.Numeral number, String unit, int from, int to) {
        Span span = sentence.span(from, to);
        return new Limit(
                Limit.Operator.of(operator), number.value(), unit, sentence.printed(span), span);
    }

    private static String unitName(Optional<Hit> unit, boolean isDollar) {
        return unit.map(Hit::name).orElse(isDollar ? "dollar" : "");
    }

    private boolean isDollar(int token) {
        return sentence.tokens.word(token).equals("$");
    }
}
