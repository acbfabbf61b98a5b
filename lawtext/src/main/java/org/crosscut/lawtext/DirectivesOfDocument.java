package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.DirectiveReader;
import org.crosscut.lawtext.directive.ShortNames;
import org.crosscut.lawtext.grammar.Grammar;

/// Reads the directives of all paragraphs: lettered parts continue the sentence above them, and a
/// lead without a verb of its own ("we will draw from the following actions:") the one before it.
final class DirectivesOfDocument {
    private static final Pattern NEXT_SENTENCE = Pattern.compile("\\.\\s+\\p{Lu}|。\\s*\\S");

    private final Grammar grammar;
    private final DirectiveReader reader;
    private final List<Optional<Directive>> leads = new ArrayList<>();
    private Optional<Directive> last = Optional.empty();
    private String body = "";
    private final ShortNames names = new ShortNames();

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
        boolean isPreamble = block.kind() == Paragraph.Kind.PREAMBULAR;
        List<Directive> directives =
                reader.read(text, new DirectiveReader.Context(body, lead, isPreamble, names));
        Optional<Directive> own =
                directives.isEmpty() || asksNobody(directives.getLast())
                        ? Optional.empty()
                        : Optional.of(asLead(directives.getLast(), text));
        while (leads.size() < depth) {
            leads.add(lead);
        }
        boolean leadsOn = Ending.of(text, grammar.structure().leadsOn());
        Optional<Directive> before =
                depth > 0 ? lead : leadsOn ? last.map(Directive::withoutSpeaker) : Optional.empty();
        leads.add(own.isPresent() ? own : before);
        if (depth == 0 && own.isPresent()) {
            last = own;
        }
        return directives;
    }

    /// What a directive hands on to the parts below it. Where another sentence leads on to them
    /// ("To that end, we will draw from the following actions:"), whoever speaks is not asked.
    private static Directive asLead(Directive directive, String text) {
        return hasNextSentence(directive.text(text)) ? directive.withoutSpeaker() : directive;
    }

    /// A rule that names nobody leads on to nothing.
    private static boolean asksNobody(Directive directive) {
        return directive.verb().isEmpty() && directive.addressees().isEmpty();
    }

    private static boolean hasNextSentence(String text) {
        int point = text.indexOf('.');
        int stop = text.indexOf('。');
        int first = point < 0 ? stop : stop < 0 ? point : Math.min(point, stop);
        return first >= 0 && first < text.length() - 1 && NEXT_SENTENCE.matcher(text).find(first);
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
