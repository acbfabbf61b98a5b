package org.crosscut.lawtext;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;
import org.crosscut.lawtext.source.SourceLine;

/// Traditional characters as simplified ones, character by character, so that every place in the
/// text stays what it is.
final class Simplification {
    /// Characters of official texts that only the traditional script has.
    private static final String TRADITIONAL = "會國決議書長關聯處應與為於執員這維將該實際據發項對";

    /// Of the characters of a traditional text at least one in so many is one of these.
    private static final int ONE_IN = 40;

    private final Map<Character, Character> simple;

    private Simplification(Map<Character, Character> simple) {
        this.simple = simple;
    }

    static boolean isNeeded(String text) {
        long ideographs = 0;
        long traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u3400' && c <= '\u9fff') {
                ideographs++;
                traditional += TRADITIONAL.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return traditional > 0 && traditional * ONE_IN >= ideographs;
    }

    /// For the characters of that text.
    static Simplification of(String text) {
        Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
        var simple = new HashMap<Character, Character>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u3400' && c <= '\u9fff' && !simple.containsKey(c)) {
                String other = transliterator.transliterate(String.valueOf(c));
                simple.put(c, other.length() == 1 ? other.charAt(0) : c);
            }
        }
        return new Simplification(simple);
    }

    SourceLine line(SourceLine line) {
        return new SourceLine(text(line.text()), line.page(), line.number(), line.column());
    }

    private String text(String text) {
        var simplified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            simplified.append((char) simple.getOrDefault(c, c));
        }
        return simplified.toString();
    }
}
