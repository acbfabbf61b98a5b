package org.crosscut.lawtext.directive;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Numbers in a sentence, in digits or words, with what multiplies them.
final class Numerals {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(,[0-9]{3})*(\\.[0-9]+)?");

    private final Sentence sentence;

    Numerals(Sentence sentence) {
        this.sentence = sentence;
    }

    /// A number and the token after it.
    record Numeral(BigDecimal value, int to) {}

    /// The number that begins at a token.
    Optional<Numeral> at(int token) {
        BigDecimal value;
        int to;
        if (sentence.tokens.isNumber(token)) {
            String word = sentence.tokens.word(token);
            if (!NUMBER.matcher(word).matches()) {
                return Optional.empty();
            }
            value = new BigDecimal(word.replace(",", ""));
            to = token + 1;
        } else {
            Optional<Hit> named = sentence.startingAt(Category.NUMBER, token);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            value = new BigDecimal(named.get().name());
            to = named.get().to();
        }
        Optional<Hit> multiplier = sentence.startingAt(Category.MULTIPLIER, to);
        while (multiplier.isPresent()) {
            value = value.multiply(new BigDecimal(multiplier.get().name()));
            to = multiplier.get().to();
            multiplier = sentence.startingAt(Category.MULTIPLIER, to);
        }
        return Optional.of(new Numeral(value.stripTrailingZeros(), to));
    }

    /// The unit that follows a number, and the token after it.
    Optional<Hit> unit(int token) {
        int at = sentence.tokens.word(token).equals("-") ? token + 1 : token;
        return sentence.startingAt(Category.UNIT, at);
    }
}
