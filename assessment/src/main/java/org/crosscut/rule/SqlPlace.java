package org.crosscut.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.catalogue.SqlText;
import org.crosscut.diagnostic.Place;

/// Finds words in a rule's text, so that a problem of its outputs points at the line that an author
/// has to mend. It reads words and parentheses only: the compiler has read the rest.
public final class SqlPlace {
    private static final Pattern HIDDEN =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);

    private final SqlText sql;
    private final String text;
    private final int main;

    public SqlPlace(SqlText sql) {
        this.sql = sql;
        this.text = HIDDEN.matcher(sql.text()).replaceAll(m -> blank(m.group()));
        this.main = mainSelect();
    }

    /// The statement's own SELECT, behind its named queries.
    public Place select() {
        return place(main);
    }

    /// Where the output of that name is computed.
    public Place output(String name) {
        Matcher alias =
                Pattern.compile(
                                "\\bAS\\s+(" + Pattern.quote(name) + ")\\b",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text);
        if (alias.find(main)) {
            return place(alias.start(1));
        }
        Matcher word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text);
        return place(word.find(main) ? word.start() : main);
    }

    boolean isOrdered() {
        return at("\\bORDER\\s+BY\\b", main) >= 0;
    }

    boolean mentions(String word, int line) {
        return line >= 1
                && text.lines()
                        .skip(line - 1L)
                        .limit(1)
                        .anyMatch(l -> l.matches("(?s).*\\b" + Pattern.quote(word) + "\\b.*"));
    }

    private int mainSelect() {
        return Math.max(at("\\bSELECT\\b", 0), 0);
    }

    /// The first match outside parentheses, or -1.
    private int at(String pattern, int from) {
        Matcher match = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text);
        int at = from;
        while (match.find(at)) {
            if (depth(match.start()) == 0) {
                return match.start();
            }
            at = match.end();
        }
        return -1;
    }

    private int depth(int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    private Place place(int offset) {
        int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int column = offset - (text.lastIndexOf('\n', offset - 1) + 1) + 1;
        return new Place.Text(sql.file(), line, column);
    }

    private static String blank(String hidden) {
        return Matcher.quoteReplacement(hidden.replaceAll("[^\\n]", " "));
    }
}
