package org.crosscut.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable;
import org.crosscut.lawtext.grammar.Tokens;

/// One name for each body. Labels call one and the same body by several names ("ecosoc president",
/// "President of the Economic and Social Council"): what the list of authorities knows, or what
/// `same-bodies.txt` says, is one body.
final class BodyNames {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

    private final PhraseTable phrases;
    private final Map<String, String> names = new HashMap<>();

    /// @param phrases of the language of the labels
    BodyNames(PhraseTable phrases) throws IOException {
        this.phrases = phrases;
        try (var in = BodyNames.class.getResourceAsStream("same-bodies.txt")) {
            if (in == null) {
                throw new IOException("same-bodies.txt is not on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .forEach(this::take);
        }
    }

    private void take(String line) {
        String[] parts = line.split("=", 2);
        for (String name : parts[1].split(";", -1)) {
            names.put(name.strip(), parts[0].strip());
        }
    }

    /// The bodies that a name stands for, in small letters: several for "funds and programmes".
    List<String> of(String name) {
        String small = name.toLowerCase(Locale.ROOT).replace('‑', '-');
        String bare = IN_BRACKETS.matcher(small).replaceAll("").strip();
        String one = names.getOrDefault(bare, bare);
        Tokens tokens = phrases.tokens(one);
        return phrases.find(tokens).startingAt(Category.AUTHORITY, 0).stream()
                .filter(h -> h.to() == tokens.size())
                .filter(h -> !h.name().startsWith("@"))
                .map(h -> h.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .map(listed -> List.of(listed.split("\\+", -1)))
                .orElse(List.of(one));
    }
}
