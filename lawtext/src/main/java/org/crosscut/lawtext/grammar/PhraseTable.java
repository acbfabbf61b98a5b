package org.crosscut.lawtext.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All phrases of a lexicon, found in one pass over a text.
public final class PhraseTable {
    /// Any one word.
    private static final String ANY = "*";

    private final Node root = new Node();
    private final List<Entry> entries = new ArrayList<>();

    /// A phrase where it stands.
    ///
    /// @param from its first token
    /// @param to the token after its last
    public record Hit(Entry entry, int from, int to) {
        public String name() {
            return entry.name();
        }
    }

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private int shortest = Integer.MAX_VALUE;
        private int longest;
        private @Nullable Node any;
        private final Map<Category, Entry> ends = new EnumMap<>(Category.class);

        Node next(String word) {
            if (word.equals(ANY)) {
                if (any == null) {
                    any = new Node();
                }
                return any;
            }
            if (word.endsWith(ANY)) {
                String beginning = word.substring(0, word.length() - 1);
                shortest = Math.min(shortest, beginning.length());
                longest = Math.max(longest, beginning.length());
                return beginnings.computeIfAbsent(beginning, _ -> new Node());
            }
            return words.computeIfAbsent(word, _ -> new Node());
        }
    }

    void add(Entry entry) {
        entries.add(entry);
        for (String form : PhraseForms.of(entry.phrase())) {
            // A star belongs to the word before it, or stands alone.
            Tokens tokens = Tokens.of(form.replace("*", "\u0001"));
            Node node = root;
            int i = 0;
            while (i < tokens.size()) {
                boolean goesOn =
                        tokens.word(i + 1).equals("\u0001")
                                && tokens.start(i + 1) == tokens.endBefore(i + 1);
                String word = tokens.word(i).equals("\u0001") ? ANY : tokens.word(i);
                node = node.next(goesOn ? word + ANY : word);
                i += goesOn ? 2 : 1;
            }
            node.ends.putIfAbsent(entry.category(), entry);
        }
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// At each token the longest phrase of each category that begins there, in the order of the
    /// text.
    public List<Hit> find(Tokens tokens) {
        var hits = new ArrayList<Hit>();
        Hit[] longest = new Hit[Category.values().length];
        for (int i = 0; i < tokens.size(); i++) {
            if (walk(root, tokens, i, i, longest)) {
                for (int c = 0; c < longest.length; c++) {
                    if (longest[c] != null) {
                        hits.add(longest[c]);
                        longest[c] = null;
                    }
                }
            }
        }
        return hits;
    }

    private static boolean walk(Node node, Tokens tokens, int from, int at, Hit[] longest) {
        boolean found = false;
        for (Map.Entry<Category, Entry> end : node.ends.entrySet()) {
            int c = end.getKey().ordinal();
            if (longest[c] == null || longest[c].to() < at) {
                longest[c] = new Hit(end.getValue(), from, at);
            }
            found = true;
        }
        if (at == tokens.size()) {
            return found;
        }
        String word = tokens.word(at);
        Node next = node.words.get(word);
        if (next != null) {
            found |= walk(next, tokens, from, at + 1, longest);
        }
        int most = Math.min(node.longest, word.length());
        for (int length = node.shortest; length <= most; length++) {
            Node begun = node.beginnings.get(word.substring(0, length));
            if (begun != null) {
                found |= walk(begun, tokens, from, at + 1, longest);
            }
        }
        if (node.any != null) {
            found |= walk(node.any, tokens, from, at + 1, longest);
        }
        return found;
    }
}
