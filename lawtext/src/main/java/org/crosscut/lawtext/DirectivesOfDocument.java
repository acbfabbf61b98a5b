package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.DirectiveReader;
import org.crosscut.lawtext.grammar.Grammar;

/// Reads the directives of all paragraphs: lettered parts continue the sentence above them, and a
/// lead without a verb of its own ("we will draw from the following actions:") the one before it.
final class DirectivesOfDocument {
    private final Grammar grammar;
    private final DirectiveReader reader;
    private final List<Optional<Directive>> leads = new ArrayList<>();
    private Optional<Directive> last = Optional.empty();
    private String body = "";

    DirectivesOfDocument(Grammar grammar) {
        this.grammar = grammar;
        reader = new DirectiveReader(grammar.lexicon());
    }

    List<List<Directive>> read(List<Outline.Block> blocks, List<Passage> passages) {
        var all = new ArrayList<List<Directive>>();
        for (int i = 0; i < blocks.size(); i++) {
            all.add(read(blocks.get(i), passages.get(i).text()));
        }
        return all;
    }

    private List<Directive> read(Outline.Block block, String text) {
        switch (block.kind()) {
            case OPENING -> body = body(text);
            case HEADING -> {
                last = Optional.empty();
                leads.clear();
            }
            case OPERATIVE, PREAMBULAR -> {
                return paragraph(block, text);
            }
            case FRONT, TITLE, BACK, NOTE -> {}
        }
        return List.of();
    }

    private List<Directive> paragraph(Outline.Block block, String text) {
        int depth = Math.max(0, block.level() - 1);
        while (leads.size() > depth) {
            leads.removeLast();
        }
        Optional<Directive> lead =
                depth == 0 || leads.isEmpty() ? Optional.empty() : leads.getLast();
        List<Directive> directives = reader.read(text, new DirectiveReader.Context(body, lead));
        Optional<Directive> own =
                directives.isEmpty() ? Optional.empty() : Optional.of(directives.getLast());
        while (leads.size() < depth) {
            leads.add(lead);
        }
        boolean leadsOn = Ending.of(text, grammar.structure().leadsOn());
        leads.add(own.isPresent() ? own : depth > 0 ? lead : leadsOn ? last : Optional.empty());
        if (depth == 0 && own.isPresent()) {
            last = own;
        }
        return directives;
    }

    /// The name of the body that the opening line tells.
    private String body(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return grammar.lexicon().bodies().entrySet().stream()
                .filter(b -> b.getValue().stream().anyMatch(small::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(body);
    }
}
