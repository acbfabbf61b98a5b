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
        var longest = new ArrayList<Hit>();
        for (int i = 0; i < tokens.size(); i++) {
            walk(root, tokens, i, i, longest);
            hits.addAll(longest);
            longest.clear();
        }
        return hits;
    }

    private static void walk(Node node, Tokens tokens, int from, int at, List<Hit> longest) {
        for (int i = 0; i < node.ends.size(); i++) {
            keep(longest, new Hit(node.ends.get(i), from, at));
        }
        if (at == tokens.size()) {
            return;
        }
        String word = tokens.word(at);
        Node next = node.words.get(word);
        if (next != null) {
            walk(next, tokens, from, at + 1, longest);
        }
        if (!node.beginnings.isEmpty()) {
            for (Node.Beginning begun : node.beginnings.getOrDefault(word.charAt(0), List.of())) {
                if (word.startsWith(begun.letters())) {
                    walk(begun.node(), tokens, from, at + 1, longest);
                }
            }
        }
        if (node.any != null) {
            walk(node.any, tokens, from, at + 1, longest);
        }
    }

    /// Of each category the longest.
    private static void keep(List<Hit> longest, Hit hit) {
        for (int i = 0; i < longest.size(); i++) {
            Hit before = longest.get(i);
            if (before.entry().category() == hit.entry().category()) {
                if (before.to() < hit.to()) {
                    longest.set(i, hit);
                }
                return;
            }
        }
        longest.add(hit);
    }
}
