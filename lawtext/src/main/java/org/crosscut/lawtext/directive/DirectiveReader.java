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
    /// The name under which lexicons list "him" and "them".
    private static final String PREVIOUS = "@previous";

    /// So few words stand between two names of one list: ", women, youth, and of the".
    private static final int LIST_GAP = 7;

    /// Whoever is meant by "them" is named within so many words before.
    private static final int NAMED_BEFORE = 300;

    private final Lexicon lexicon;

    public DirectiveReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// What stands around a paragraph.
    ///
    /// @param body name of the body that speaks; empty where the document does not tell
    /// @param lead the directive that a part continues
    /// @param isPreamble whether it gives reasons: "Encouraging States to …" asks nobody there
    /// @param names those that the document has given so far
    public record Context(
            String body, Optional<Directive> lead, boolean isPreamble, ShortNames names) {}

    public List<Directive> read(String text, Context context) {
        var sentence = new Sentence(text, lexicon);
        context.names().take(sentence);
        List<Clause> clauses =
                new ClauseFinder(sentence, context.lead().isPresent(), context.isPreamble()).find();
        var directives = new ArrayList<Directive>();
        boolean opensAtOnce = !clauses.isEmpty() && clauses.getFirst().start() <= 1;
        if (context.lead().isPresent() && !opensAtOnce) {
            int end = clauses.isEmpty() ? sentence.tokens.size() : clauses.getFirst().start();
            directives.add(continued(sentence, context, end));
        }
        for (Clause clause : clauses) {
            Directive read = directive(sentence, clause, context);
            Directive told = withAntecedents(read, directives, sentence, clause, context.names());
            directives.add(clause.verb().isOfSomeone() ? asBefore(told, directives) : told);
        }
        if (directives.isEmpty()) {
            directives.addAll(rules(sentence, context.names()));
        }
        context.names().takeSides(sentence);
        return directives;
    }

    /// With the one named before in the place of "him" or "them": an addressee, or else whoever was
    /// named last ("Welcomes the work of the Tribunal, and encourages it").
    private static Directive withAntecedents(
            Directive directive,
            List<Directive> before,
            Sentence sentence,
            Clause clause,
            ShortNames names) {
        if (directive.addressees().stream().noneMatch(a -> a.name().equals(PREVIOUS))) {
            return directive;
        }
        List<Addressee> named =
                before.reversed().stream()
                        .map(Directive::addressees)
                        .filter(all -> all.stream().anyMatch(a -> !a.printed().isEmpty()))
                        .findFirst()
                        .orElseGet(() -> lastNamed(sentence, clause, names));
        var addressees = new ArrayList<Addressee>();
        for (Addressee addressee : directive.addressees()) {
            if (addressee.name().equals(PREVIOUS)) {
                named.stream()
                        .filter(a -> a.role() == Addressee.Role.ADDRESSEE)
                        .map(a ->
                                new Addressee(
                                        addressee.printed(),
                                        a.name(),
                                        addressee.role(),
                                        a.isListed(),
                                        addressee.span()))
                        .forEach(addressees::add);
            } else {
                addressees.add(addressee);
            }
        }
        return directive.withAddressees(addressees);
    }

    /// With the addressees of the directive before it, where a verb that always asks someone names
    /// nobody: "urges the Secretary-General to …, and requests an update".
    private static Directive asBefore(Directive directive, List<Directive> before) {
        if (!directive.addressees().isEmpty() || before.isEmpty()) {
            return directive;
        }
        var nowhere = new Span(0, 0);
        return directive.withAddressees(
                before.getLast().addressees().stream()
                        .filter(a -> a.role() == Addressee.Role.ADDRESSEE)
                        .filter(a -> !a.printed().isEmpty())
                        .map(a ->
                                new Addressee(
                                        a.printed(), a.name(), a.role(), a.isListed(), nowhere))
                        .toList());
    }

    /// Those named last before a clause, with all whom the same list names.
    private static List<Addressee> lastNamed(Sentence sentence, Clause clause, ShortNames names) {
        List<Hit> before =
                sentence
                        .in(
                                Category.AUTHORITY,
                                Math.max(0, clause.start() - NAMED_BEFORE),
                                clause.start())
                        .stream()
                        .filter(h -> !h.name().equals(PREVIOUS))
                        .toList();
        var named = new ArrayList<Addressee>();
        for (int i = before.size() - 1; i >= 0; i--) {
            Hit hit = before.get(i);
            Span span = sentence.span(hit);
            for (String name : names.of(sentence, hit).reversed()) {
                named.addFirst(
                        new Addressee(
                                sentence.printed(span),
                                name,
                                Addressee.Role.ADDRESSEE,
                                true,
                                span));
            }
            if (i == 0 || hit.from() - before.get(i - 1).to() > LIST_GAP) {
                break;
            }
        }
        return named;
    }

    /// "The Secretary-General shall …": rules without a verb of the body, one in a sentence. Where
    /// nobody is named there is one if something is to be delivered ("Summaries shall be sent").
    private static List<Directive> rules(Sentence sentence, ShortNames names) {
        var subjects = new SubjectFinder(sentence, names);
        var rules = new ArrayList<Directive>();
        int from = 0;
        while (from < sentence.tokens.size()) {
            int start = from;
            int end = sentence.endOfSentence(from);
            subjects.modal(start, end)
                    .map(modal ->
                            new Details(sentence, true, subjects.begin(start, modal, end), end)
                                    .of(
                                            Optional.empty(),
                                            subjects.find(start, modal, end),
                                            sentence.span(start, end)))
                    .filter(rule -> isRule(rule, rules))
                    .ifPresent(rules::add);
            from = end;
        }
        return rules;
    }

    /// Whether a sentence asks someone whom the one before did not, or else for something.
    private static boolean isRule(Directive rule, List<Directive> before) {
        if (rule.addressees().isEmpty()) {
            return !rule.deliverables().isEmpty();
        }
        return before.isEmpty() || !names(before.getLast()).equals(names(rule));
    }

    private static List<String> names(Directive directive) {
        return directive.addressees().stream().map(Addressee::name).toList();
    }

    private Directive directive(Sentence sentence, Clause clause, Context context) {
        VerbClass verbClass = VerbClass.valueOf(clause.verb().verbClass().toUpperCase(Locale.ROOT));
        Span verbSpan = sentence.span(clause.start(), clause.verbEnd());
        var verb = new Verb(sentence.printed(verbSpan), clause.verb().name(), verbClass, verbSpan);
        List<Addressee> addressees = addressees(sentence, clause, verb, context);
        boolean asks = asks(verb.verbClass()) || clause.addresses();
        Directive read =
                new Details(sentence, asks, clause.verbEnd(), clause.end())
                        .of(
                                Optional.of(verb),
                                addressees,
                                sentence.span(clause.start(), clause.end()));
        if (clause.resumes() == 0) {
            return read;
        }
        return read.resumedBy(
                new Details(sentence, asks, clause.resumes(), clause.resumesTo())
                        .of(Optional.of(verb), addressees, read.span()));
    }

    private static List<Addressee> addressees(
            Sentence sentence, Clause clause, Verb verb, Context context) {
        if (context.isPreamble() && clause.form() == Category.PARTICIPLE) {
            return List.of();
        }
        if (clause.addresses()) {
            List<Addressee> named = new AddresseeFinder(sentence, context.names()).find(clause);
            if (!named.isEmpty() || !clause.verb().isSelf()) {
                return named;
            }
        }
        if (clause.verb().isSelf() && sentence.starts(Category.CONTENT, clause.verbEnd())) {
            List<Addressee> acting = acting(sentence, clause, context.names());
            if (!acting.isEmpty()) {
                return acting;
            }
        }
        if (clause.verb().isSelf()) {
            List<Addressee> doing = new AddresseeFinder(sentence, context.names()).doing(clause);
            if (!doing.isEmpty()) {
                return doing;
            }
        }
        boolean speaks = clause.verb().isSelf() && clause.form() != Category.PARTICIPLE;
        if (speaks && !context.body().isEmpty()) {
            return List.of(
                    new Addressee("", context.body(), Addressee.Role.ADDRESSEE, true, verb.span()));
        }
        return List.of();
    }

    /// "decides that the Conference shall explore": what is decided, someone else has to do.
    private static List<Addressee> acting(Sentence sentence, Clause clause, ShortNames names) {
        var subjects = new SubjectFinder(sentence, names);
        int from = clause.verbEnd() + 1;
        return subjects.modal(from, clause.end())
                .map(modal -> subjects.find(from, modal, clause.end()))
                .orElse(List.of());
    }

    /// A part that continues the sentence of the paragraph above it. It asks those whom that names,
    /// unless it has a subject of its own.
    private static Directive continued(Sentence sentence, Context context, int end) {
        Directive lead = context.lead().orElseThrow();
        var nowhere = new Span(0, 0);
        Optional<Verb> verb = lead.verb().map(v -> new Verb("", v.name(), v.verbClass(), nowhere));
        var subjects = new SubjectFinder(sentence, context.names());
        Optional<Hit> modal = subjects.modal(0, end).filter(m -> subjects.hasSubject(m, end));
        boolean asks =
                verb.map(v -> asks(v.verbClass())).orElse(true)
                        || lead.addressees().stream().anyMatch(a -> !a.printed().isEmpty());
        if (modal.isPresent()) {
            return new Details(sentence, asks, 0, end)
                    .of(verb, subjects.find(0, modal.get(), end), sentence.span(0, end));
        }
        // "We agree on these principles: (a) Human rights. The Compact is based on …" asks nobody.
        boolean isAccount = sentence.endOfSentence(0, end) < end;
        List<Addressee> addressees =
                lead.addressees().stream()
                        .filter(a -> !isAccount || !a.printed().isEmpty())
                        .map(a ->
                                new Addressee(
                                        a.printed(), a.name(), a.role(), a.isListed(), nowhere))
                        .toList();
        return new Details(sentence, asks, 0, end).of(verb, addressees, sentence.span(0, end));
    }

    /// Whether verbs of a class ask for something by themselves. "Reiterates its request" does,
    /// too, and names who is asked.
    private static boolean asks(VerbClass verbClass) {
        return verbClass == VerbClass.DIRECTIVE || verbClass == VerbClass.DECIDING;
    }

    /// Everything about a directive but its verb and addressees.
    ///
    /// @param asks whether something has to be done
    private record Details(Sentence sentence, boolean asks, int from, int to) {
        Directive of(Optional<Verb> verb, List<Addressee> addressees, Span span) {
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
            boolean binds = asks || !addressees.isEmpty();
            var time = new TimeFinder(sentence);
            List<Vehicle> vehicles = binds ? time.vehicles(from, to) : List.of();
            if (vehicles.stream().anyMatch(v -> v.kind().equals("next-report"))) {
                untold.add(Untold.VEHICLE_UNSPECIFIC);
            }
            return new Directive(
                    verb,
                    addressees,
                    asks ? deliverables(verb) : List.of(),
                    vehicles,
                    binds
                            ? time.due(from, to, vehicles)
                            : new Due(Due.Kind.STANDING, "", "", new Span(0, 0)),
                    new LimitFinder(sentence).find(from, to),
                    phrases(Category.QUALIFICATION),
                    phrases(Category.CONDITION),
                    phrases(Category.ALTERNATIVE).stream().findFirst(),
                    phrases(Category.REPEAT).stream().findFirst(),
                    untold,
                    span);
        }

        /// A clause without a verb of the body's own begins with what is asked; a sentence behind
        /// it tells about it and asks for nothing.
        private List<Deliverable> deliverables(Optional<Verb> verb) {
            boolean beginsWithAction = verb.map(v -> v.printed().isEmpty()).orElse(true);
            return new DeliverableFinder(sentence, from, sentence.endOfSentence(from, to))
                    .find(beginsWithAction);
        }

        private List<Phrase> phrases(Category category) {
            List<Hit> hits = sentence.in(category, from, to);
            return hits.isEmpty() ? List.of() : hits.stream().map(this::phrase).toList();
        }

        private Phrase phrase(Hit hit) {
            Span span = sentence.span(hit);
            return new Phrase(hit.name(), sentence.printed(span), span);
        }
    }
}
