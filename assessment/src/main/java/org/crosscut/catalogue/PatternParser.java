package org.crosscut.catalogue;

import java.util.ArrayList;
import java.util.List;

/// Reads patterns: characters, `.`, `\d`, classes in brackets, groups, `|`, `?`, `*`, `+` and
/// counts in braces. What regular expressions have beyond that is refused, since it either needs
/// search or says nothing of a whole text.
final class PatternParser {
    private static final int MOST_REPEATS = 1_000;
    private static final int END = -1;
    private static final PatternNode.Characters DIGIT =
            new PatternNode.Characters(List.of(new PatternNode.Range('0', '9')));
    private static final String PLAIN = ".\\[](){}|?*+-/^$ ";

    sealed interface Answer {
        record Parsed(PatternNode node) implements Answer {}

        record Refused(int at) implements Answer {}
    }

    private final String pattern;
    private int at;
    private boolean isRefused;

    private PatternParser(String pattern) {
        this.pattern = pattern;
    }

    static Answer parse(String pattern) {
        var parser = new PatternParser(pattern);
        PatternNode node = parser.choice();
        return parser.isRefused || parser.at < pattern.length()
                ? new Answer.Refused(Math.min(parser.at, Math.max(pattern.length() - 1, 0)))
                : new Answer.Parsed(node);
    }

    private PatternNode choice() {
        var choices = new ArrayList<PatternNode>();
        choices.add(sequence());
        while (!isRefused && peek() == '|') {
            at++;
            choices.add(sequence());
        }
        return new PatternNode.Choice(choices);
    }

    private PatternNode sequence() {
        var parts = new ArrayList<PatternNode>();
        while (!isRefused && peek() != END && peek() != '|' && peek() != ')') {
            parts.add(repeated(single()));
        }
        return new PatternNode.Sequence(parts);
    }

    private PatternNode single() {
        int c = peek();
        return switch (c) {
            case '(' -> {
                at += pattern.startsWith("(?:", at) ? 3 : 1;
                PatternNode inner = choice();
                expect(')');
                yield inner;
            }
            case '[' -> {
                at++;
                yield charactersInBrackets();
            }
            case '.' -> {
                at++;
                yield PatternNode.Characters.of('\n').inverted();
            }
            case '\\' -> escaped();
            case ')', ']', '{', '}', '?', '*', '+', '^', '$', END -> refuse();
            default -> {
                at++;
                yield PatternNode.Characters.of(c);
            }
        };
    }

    private PatternNode.Characters escaped() {
        at++;
        int c = peek();
        if (c == 'd') {
            at++;
            return DIGIT;
        }
        if (c == END || PLAIN.indexOf(c) < 0) {
            at--;
            return refuse();
        }
        at++;
        return PatternNode.Characters.of(c);
    }

    private PatternNode charactersInBrackets() {
        boolean isInverted = peek() == '^';
        if (isInverted) {
            at++;
        }
        var ranges = new ArrayList<PatternNode.Range>();
        while (!isRefused && peek() != ']') {
            int c = peek();
            if (c == END || c == '[') {
                return refuse();
            }
            if (c == '\\') {
                ranges.addAll(escaped().ranges());
                continue;
            }
            at++;
            boolean isRange = peek() == '-' && at + 1 < pattern.length() && at(1) != ']';
            if (!isRange) {
                ranges.add(new PatternNode.Range(c, c));
            } else if (at(1) < c || at(1) == '\\') {
                return refuse();
            } else {
                ranges.add(new PatternNode.Range(c, at(1)));
                at += 2;
            }
        }
        if (ranges.isEmpty()) {
            return refuse();
        }
        expect(']');
        var characters = new PatternNode.Characters(ranges);
        return isInverted ? characters.inverted() : characters;
    }

    private PatternNode repeated(PatternNode part) {
        if (isRefused) {
            return part;
        }
        return switch (peek()) {
            case '?' -> repeat(part, 0, 1);
            case '*' -> repeat(part, 0, -1);
            case '+' -> repeat(part, 1, -1);
            case '{' -> counted(part);
            default -> part;
        };
    }

    private PatternNode repeat(PatternNode part, int least, int most) {
        at++;
        return new PatternNode.Repeat(part, least, most);
    }

    private PatternNode counted(PatternNode part) {
        int start = at;
        at++;
        int least = number();
        int most = least;
        if (peek() == ',') {
            at++;
            most = peek() == '}' ? -1 : number();
        }
        if (peek() != '}'
                || least < 0
                || least > MOST_REPEATS
                || most > MOST_REPEATS
                || (most >= 0 && most < least)) {
            at = start;
            return refuse();
        }
        return repeat(part, least, most);
    }

    /// Or -2 if there is none.
    private int number() {
        int start = at;
        while (peek() >= '0' && peek() <= '9' && at - start < 5) {
            at++;
        }
        return at == start ? -2 : Integer.parseInt(pattern.substring(start, at));
    }

    private void expect(char c) {
        if (isRefused) {
            return;
        }
        if (peek() == c) {
            at++;
        } else {
            isRefused = true;
        }
    }

    private PatternNode.Characters refuse() {
        isRefused = true;
        return DIGIT;
    }

    private int peek() {
        return at < pattern.length() ? pattern.charAt(at) : END;
    }

    private char at(int further) {
        return pattern.charAt(at + further);
    }
}
