package org.crosscut.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a value or directive says: plain words, then `key=value` pairs, whose value may stand in
/// quotation marks.
public record Arguments(List<String> words, SequencedMap<String, String> options) {
    private static final Pattern PART =
            Pattern.compile("(?:([^\\s=\"]+)=)?(?:\"([^\"]*)\"|([^\\s\"]+))");

    public Arguments {
        words = List.copyOf(words);
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }

    static Arguments parse(String text) {
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String value = part.group(2) == null ? part.group(3) : part.group(2);
            if (part.group(1) == null) {
                words.add(value);
            } else {
                options.put(part.group(1), value);
            }
        }
        return new Arguments(words, options);
    }

    /// The word at that place, or the empty text.
    public String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /// The option of that name, or the empty text.
    public String option(String name) {
        return options.getOrDefault(name, "");
    }
}
