package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.Lexicon;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Reads the directives of a paragraph: its verbs in order, and of each who must do what, by which
/// report or date, within which limits.
public final class DirectiveReader {
    private final Lexicon lexicon;

    public DirectiveReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// What stands around a paragraph.
    ///
    /// @param body name of the body that speaks; empty where the document does not tell
    /// @param lead the directive that a part continues
    public record Context(String body, Optional<Directive> lead) {}

    public List<Directive> read(String text, Context context) {
        var sentence = new Sentence(text, lexicon);
        List<Clause> clauses = new ClauseFinder(sentence).find();
        var directives = new ArrayList<Directive>();
        boolean opensAtOnce = !clauses.isEmpty() && clauses.getFirst().start() <= 1;
        if (context.lead().isPresent() && !opensAtOnce) {
            int end = clauses.isEmpty() ? sentence.tokens.size() : clauses.getFirst().start();
            directives.add(continued(sentence, context.lead().get(), end));
        }
        for (Clause clause : clauses) {
            directives.add(directive(sentence, clause, context));
        }
        return directives;
    }

    private Directive directive(Sentence sentence, Clause clause, Context context) {
        VerbClass verbClass = VerbClass.valueOf(clause.verb().verbClass().toUpperCase(Locale.ROOT));
        Span verbSpan = sentence.span(clause.start(), clause.verbEnd());
        var verb = new Verb(sentence.printed(verbSpan), clause.verb().name(), verbClass, verbSpan);
        List<Addressee> addressees = addressees(sentence, clause, verb, context);
        return new Details(sentence, clause.verbEnd(), clause.end())
                .of(Optional.of(verb), addressees, sentence.span(clause.start(), clause.end()));
    }

    private static List<Addressee> addressees(
            Sentence sentence, Clause clause, Verb verb, Context context) {
        if (verb.verbClass() == VerbClass.DIRECTIVE) {
            return new AddresseeFinder(sentence).find(clause);
        }
        if (clause.verb().isSelf() && !context.body().isEmpty()) {
            return List.of(
                    new Addressee("", context.body(), Addressee.Role.ADDRESSEE, true, verb.span()));
        }
        return List.of();
    }

    /// A part that continues the sentence of the paragraph above it.
    private static Directive continued(Sentence sentence, Directive lead, int end) {
        var nowhere = new Span(0, 0);
        Optional<Verb> verb = lead.verb().map(v -> new Verb("", v.name(), v.verbClass(), nowhere));
        List<Addressee> addressees =
                lead.addressees().stream()
                        .map(a ->
                                new Addressee(
                                        a.printed(), a.name(), a.role(), a.isListed(), nowhere))
                        .toList();
        return new Details(sentence, 0, end).of(verb, addressees, sentence.span(0, end));
    }

    /// Everything about a directive but its verb and addressees.
    private record Details(Sentence sentence, int from, int to) {
        Directive of(Optional<Verb> verb, List<Addressee> addressees, Span span) {
            boolean asks =
                    verb.isEmpty()
                            || verb.get().verbClass() == VerbClass.DIRECTIVE
                            || verb.get().verbClass() == VerbClass.DECIDING;
            var untold = new ArrayList<Untold>();
            if (verb.isEmpty()) {
                untold.add(Untold.VERB_UNKNOWN);
            }
            boolean directs = verb.filter(v -> v.verbClass() == VerbClass.DIRECTIVE).isPresent();
            if (directs && addressees.isEmpty()) {
                untold.add(Untold.ADDRESSEE_ABSENT);
            }
            if (addressees.stream().anyMatch(a -> !a.isListed())) {
                untold.add(Untold.ADDRESSEE_UNLISTED);
            }
            return new Directive(
                    verb,
                    addressees,
                    asks ? deliverables() : List.of(),
                    List.of(),
                    new Due(Due.Kind.STANDING, "", "", new Span(0, 0)),
                    List.of(),
                    phrases(Category.QUALIFICATION),
                    phrases(Category.CONDITION),
                    phrases(Category.ALTERNATIVE).stream().findFirst(),
                    phrases(Category.REPEAT).stream().findFirst(),
                    untold,
                    span);
        }

        private List<Deliverable> deliverables() {
            return sentence.in(Category.KIND, from, to).stream()
                    .map(h -> {
                        Span span = sentence.span(h);
                        return new Deliverable(h.name(), sentence.printed(span), span);
                    })
                    .toList();
        }

        private List<Phrase> phrases(Category category) {
            return sentence.in(category, from, to).stream().map(this::phrase).toList();
        }

        private Phrase phrase(Hit hit) {
            Span span = sentence.span(hit);
            return new Phrase(hit.name(), sentence.printed(span), span);
        }
    }
}
