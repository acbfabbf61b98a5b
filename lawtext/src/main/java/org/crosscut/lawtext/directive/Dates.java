package org.crosscut.lawtext.directive;

import java.util.Locale;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Days, months and years as printed: "1 July 2022", "July 2022", "2030", 2022年7月1日.
final class Dates {
    private final Sentence sentence;

    Dates(Sentence sentence) {
        this.sentence = sentence;
    }

    /// A date as ISO writes it, and the token after it.
    record Found(String value, int to) {}

    Optional<Found> at(int token) {
        // Most words are no part of any date.
        if (!sentence.tokens.isNumber(token) && !sentence.starts(Category.MONTH, token)) {
            return Optional.empty();
        }
        return yearFirst(token).or(() -> dayFirst(token)).or(() -> year(token));
    }

    private Optional<Found> dayFirst(int token) {
        int day = number(token, 31);
        int month = day > 0 ? token + 1 : token;
        Optional<Hit> named = sentence.startingAt(Category.MONTH, month);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int year = year(sentence.tokens.word(named.get().to()));
        if (year == 0) {
            return Optional.empty();
        }
        String value = String.format(Locale.ROOT, "%04d-%02d", year, month(named.get()));
        return Optional.of(
                new Found(
                        day > 0 ? value + String.format(Locale.ROOT, "-%02d", day) : value,
                        named.get().to() + 1));
    }

    private static int month(Hit month) {
        return Integer.parseInt(month.name());
    }

    private Optional<Found> year(int token) {
        int year = year(sentence.tokens.word(token));
        boolean isBeforeUnit =
                sentence.startingAt(Category.UNIT, token + 1).isPresent()
                        || sentence.startingAt(Category.MULTIPLIER, token + 1).isPresent();
        return year == 0 || isBeforeUnit
                ? Optional.empty()
                : Optional.of(new Found(String.valueOf(year), token + 1));
    }

    private Optional<Found> yearFirst(int token) {
        int year = year(sentence.tokens.word(token));
        if (year == 0 || !sentence.tokens.word(token + 1).equals("年")) {
            return Optional.empty();
        }
        int month = number(token + 2, 12);
        if (month == 0 || !sentence.tokens.word(token + 3).equals("月")) {
            return Optional.of(new Found(String.valueOf(year), token + 2));
        }
        int day = number(token + 4, 31);
        boolean hasDay = day > 0 && sentence.tokens.word(token + 5).equals("日");
        String value = String.format(Locale.ROOT, "%04d-%02d", year, month);
        return Optional.of(
                hasDay
                        ? new Found(value + String.format(Locale.ROOT, "-%02d", day), token + 6)
                        : new Found(value, token + 4));
    }

    private static int year(String word) {
        boolean isYear = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        return isYear ? Math.max(0, digits(word)) : 0;
    }

    private int number(int token, int most) {
        String word = sentence.tokens.word(token);
        int value = word.length() <= 2 ? digits(word) : -1;
        return value > 0 && value <= most ? value : 0;
    }

    /// -1 for what is not all digits.
    private static int digits(String word) {
        int value = word.isEmpty() ? -1 : 0;
        for (int i = 0; i < word.length() && value >= 0; i++) {
            char c = word.charAt(i);
            value = c >= '0' && c <= '9' ? value * 10 + c - '0' : -1;
        }
        return value;
    }
}
