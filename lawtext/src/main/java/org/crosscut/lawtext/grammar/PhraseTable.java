package org.crosscut.lawtext.grammar;

import java.util.ArrayList;
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

        /// Of words that may go on, by their first character.
        private final Map<Character, List<Beginning>> beginnings = new HashMap<>();

        private @Nullable Node any;
        private final List<Entry> ends = new ArrayList<>();

        private record Beginning(String letters, Node node) {}

        Node next(String word) {
            if (word.equals(ANY)) {
                if (any == null) {
                    any = new Node();
                }
                return any;
            }
            if (!word.endsWith(ANY)) {
                return words.computeIfAbsent(word, _ -> new Node());
            }
            String letters = word.substring(0, word.length() - 1);
            List<Beginning> same =
                    beginnings.computeIfAbsent(letters.charAt(0), _ -> new ArrayList<>());
            for (Beginning beginning : same) {
                if (beginning.letters().equals(letters)) {
                    return beginning.node();
                }
            }
            var node = new Node();
            same.add(new Beginning(letters, node));
            return node;
        }

        void end(Entry entry) {
            if (ends.stream().noneMatch(e -> e.category() == entry.category())) {
                ends.add(entry);
            }
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
            node.end(entry);
        }
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// At each token the longest phrase of each category that begins there, in the order of the
    /// text.
    public List<Hit> find(Tokens tokens) {
        var hits = new ArrayList<Hit>();
        @Nullable Hit[] longest = new @Nullable Hit[Category.values().length];
        for (int i = 0; i < tokens.size(); i++) {
            if (walk(root, tokens, i, i, longest)) {
                for (int c = 0; c < longest.length; c++) {
                    Hit hit = longest[c];
                    if (hit != null) {
                        hits.add(hit);
                        longest[c] = null;
                    }
                }
            }
        }
        return hits;
    }

    private static boolean walk(
            Node node, Tokens tokens, int from, int at, @Nullable Hit[] longest) {
        boolean found = !node.ends.isEmpty();
        for (int i = 0; i < node.ends.size(); i++) {
            Entry end = node.ends.get(i);
            int c = end.category().ordinal();
            Hit before = longest[c];
            if (before == null || before.to() < at) {
                longest[c] = new Hit(end, from, at);
            }
        }
        if (at == tokens.size()) {
            return found;
        }
        String word = tokens.word(at);
        Node next = node.words.get(word);
        if (next != null) {
            found |= walk(next, tokens, from, at + 1, longest);
        }
        if (!node.beginnings.isEmpty()) {
            for (Node.Beginning begun : node.beginnings.getOrDefault(word.charAt(0), List.of())) {
                if (word.startsWith(begun.letters())) {
                    found |= walk(begun.node(), tokens, from, at + 1, longest);
                }
            }
        }
        if (node.any != null) {
            found |= walk(node.any, tokens, from, at + 1, longest);
        }
        return found;
    }
}
