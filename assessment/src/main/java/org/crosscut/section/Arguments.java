package org.crosscut.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a value or directive says: plain words, then `key=value` pairs, whose value may stand in
/// quotation marks.
///
/// @param offsets how many characters behind the start of the block each of them stands: the name
///   of an option (`limit`), its value (`limit=`) and each word by its index (`0`)
public record Arguments(
        List<String> words, SequencedMap<String, String> options, Map<String, Integer> offsets) {
    private static final Pattern PART =
            Pattern.compile("(?:([^\\s=\"]+)=)?(?:\"([^\"]*)\"|([^\\s\"]+))");

    public Arguments {
        words = List.copyOf(words);
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        offsets = Map.copyOf(offsets);
    }

    /// @param start how many characters of the block stand before the text
    static Arguments parse(String text, int start) {
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        var offsets = new HashMap<String, Integer>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            int group = part.group(2) == null ? 3 : 2;
            String value = part.group(group);
            if (part.group(1) == null) {
                offsets.put(String.valueOf(words.size()), start + part.start(group));
                words.add(value);
            } else {
                offsets.put(part.group(1), start + part.start(1));
                offsets.put(part.group(1) + "=", start + part.start(group));
                options.put(part.group(1), value);
            }
        }
        return new Arguments(words, options, offsets);
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
