package org.crosscut.lawtext.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All phrases of a lexicon, found in one pass over a text.
public final class PhraseTable {
    private final Vocabulary vocabulary = new Vocabulary();
    private final Transitions transitions = new Transitions();

    /// What is known of each place of the tree; the first is where every phrase begins.
    private final List<Node> nodes = new ArrayList<>();

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

    /// A place of the tree: which phrases end there, and which words but single ones may follow.
    private static final class Node {
        private static final Entry[] NO_ENDS = {};
        private static final Beginning[] NO_BEGINNINGS = {};

        private Entry[] ends = NO_ENDS;

        /// Whether single words lead on from it.
        private boolean leadsOn;

        private Beginning[] beginnings = NO_BEGINNINGS;

        /// Where any word leads; 0 if nowhere.
        private int any;

        /// @param letters with which a word begins
        /// @param to where it leads
        private record Beginning(String letters, int to) {}

        void end(Entry entry) {
            if (Arrays.stream(ends).noneMatch(e -> e.category() == entry.category())) {
                ends = Arrays.copyOf(ends, ends.length + 1);
                ends[ends.length - 1] = entry;
            }
        }
    }

    PhraseTable() {
        nodes.add(new Node());
    }

    void add(Entry entry) {
        entries.add(entry);
        for (String form : PhraseForms.of(entry.phrase())) {
            // A star belongs to the word before it, or stands alone.
            Tokens tokens = Tokens.of(form.replace("*", "\u0001"));
            int node = 0;
            int i = 0;
            while (i < tokens.size()) {
                boolean goesOn =
                        tokens.word(i + 1).equals("\u0001")
                                && tokens.start(i + 1) == tokens.endBefore(i + 1);
                String word = tokens.word(i);
                if (word.equals("\u0001")) {
                    node = any(node);
                } else if (goesOn) {
                    node = beginning(node, word);
                } else {
                    node = next(node, vocabulary.add(word));
                }
                i += goesOn ? 2 : 1;
            }
            nodes.get(node).end(entry);
        }
    }

    private int next(int from, int word) {
        int known = transitions.next(from, word);
        if (known > 0) {
            return known;
        }
        int made = newNode();
        transitions.add(from, word, made);
        nodes.get(from).leadsOn = true;
        return made;
    }

    private int any(int from) {
        Node node = nodes.get(from);
        if (node.any == 0) {
            node.any = newNode();
        }
        return node.any;
    }

    private int beginning(int from, String letters) {
        Node node = nodes.get(from);
        for (Node.Beginning beginning : node.beginnings) {
            if (beginning.letters().equals(letters)) {
                return beginning.to();
            }
        }
        var made = new Node.Beginning(letters, newNode());
        node.beginnings = Arrays.copyOf(node.beginnings, node.beginnings.length + 1);
        node.beginnings[node.beginnings.length - 1] = made;
        return made.to();
    }

    private int newNode() {
        nodes.add(new Node());
        return nodes.size() - 1;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// A text as tokens that phrases can be found in.
    public Tokens tokens(String text) {
        return Tokens.of(text, vocabulary);
    }

    /// Finds the phrases of a text.
    ///
    /// @param tokens of this table
    public Hits find(Tokens tokens) {
        if (!tokens.areOf(vocabulary)) {
            throw new IllegalArgumentException("tokens of no or another lexicon");
        }
        var hits = new Hits(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            hits.open(i);
            walk(0, tokens, i, i, hits);
        }
        return hits;
    }

    private void walk(int place, Tokens tokens, int from, int at, Hits hits) {
        Node node = nodes.get(place);
        for (Entry entry : node.ends) {
            hits.add(entry, from, at);
        }
        if (at == tokens.size()) {
            return;
        }
        int word = tokens.number(at);
        if (node.leadsOn && word != Vocabulary.UNKNOWN) {
            int next = transitions.next(place, word);
            if (next > 0) {
                walk(next, tokens, from, at + 1, hits);
            }
        }
        for (Node.Beginning begun : node.beginnings) {
            if (tokens.startsWith(at, begun.letters())) {
                walk(begun.to(), tokens, from, at + 1, hits);
            }
        }
        if (node.any > 0) {
            walk(node.any, tokens, from, at + 1, hits);
        }
    }
}
