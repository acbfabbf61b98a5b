package org.crosscut.lawtext.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes out what a phrase stands for: `[x]` may be absent, `(x|y)` and `[x|y]` are one of
/// several.
final class PhraseForms {
    private static final String SIGNS = "[]()|";
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final String phrase;
    private int at;

    private PhraseForms(String phrase) {
        this.phrase = phrase;
    }

    static List<String> of(String phrase) {
        var forms = new PhraseForms(phrase);
        List<String> all = forms.choices('\0');
        if (forms.at < phrase.length()) {
            throw new IllegalArgumentException("unbalanced brackets: " + phrase);
        }
        return all.stream().map(f -> BLANKS.matcher(f.strip()).replaceAll(" ")).toList();
    }

    private List<String> choices(char closing) {
        var all = new ArrayList<String>();
        List<String> current = List.of("");
        while (at < phrase.length() && phrase.charAt(at) != closing) {
            char c = phrase.charAt(at++);
            if (c == '|') {
                all.addAll(current);
                current = List.of("");
            } else if (c == '[' || c == '(') {
                List<String> inner = new ArrayList<>(choices(c == '[' ? ']' : ')'));
                at++;
                if (c == '[') {
                    inner.add("");
                }
                current = joined(current, inner);
            } else {
                int start = at - 1;
                while (at < phrase.length() && SIGNS.indexOf(phrase.charAt(at)) < 0) {
                    at++;
                }
                current = joined(current, List.of(phrase.substring(start, at)));
            }
        }
        all.addAll(current);
        return all;
    }

    private static List<String> joined(List<String> left, List<String> right) {
        var joined = new ArrayList<String>();
        for (String l : left) {
            for (String r : right) {
                joined.add(l + r);
            }
        }
        return joined;
    }
}
