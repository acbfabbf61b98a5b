package org.crosscut.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Nearest;
import org.crosscut.diagnostic.Place;
import org.crosscut.section.SectionBlock.Kind;

/// Lists the figures and blocks of a section, and checks their form.
public final class SectionParser {
    private static final Pattern FIGURE = Pattern.compile("([^.\\s]+)\\.(\\S+)");
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "table", Kind.TABLE,
                    "chart", Kind.CHART,
                    "findings", Kind.FINDINGS,
                    "known", Kind.KNOWN,
                    "unknown", Kind.UNKNOWN);
    private static final Set<String> FORMS = Set.of("bar", "line", "stacked");

    /// What could be read of a section.
    public record Draft(List<SectionBlock> blocks, List<Diagnostic> problems) {
        public Draft {
            blocks = List.copyOf(blocks);
            problems = List.copyOf(problems);
        }
    }

    /// Blocks that a cell of the follow-up table has no room for.
    private static final Set<Kind> TOO_WIDE = Set.of(Kind.TABLE, Kind.CHART, Kind.FINDINGS);

    private final String file;
    private final boolean isFollowUp;
    private final List<SectionBlock> blocks = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private SectionParser(String file, boolean isFollowUp) {
        this.file = file;
        this.isFollowUp = isFollowUp;
    }

    /// The blocks in order, or everything that is wrong with their form.
    ///
    /// @param file as problems name it
    public static Checked<List<SectionBlock>> parse(String file, String markdown) {
        Draft draft = draft(file, markdown);
        return Checked.of(draft.blocks(), draft.problems());
    }

    /// The blocks that have a sound form, with what is wrong in the others.
    public static Draft draft(String file, String markdown) {
        var parser = new SectionParser(file, false);
        parser.walk(SectionMarkdown.parse(markdown));
        return new Draft(parser.blocks, parser.problems);
    }

    /// The blocks of a follow-up text that have a sound form, each provision as a block of its own,
    /// with what is wrong in the others.
    public static Draft followUp(String file, String markdown) {
        var parser = new SectionParser(file, true);
        boolean isAnswer = false;
        Node document = SectionMarkdown.parse(markdown);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (FollowUpMarkdown.isProvision(node)) {
                isAnswer = true;
                parser.blocks.add(parser.provision((Heading) node));
                continue;
            }
            if (!isAnswer) {
                parser.add(SectionCode.NO_PROVISION, parser.place(node));
                isAnswer = true;
            }
            parser.walk(node);
        }
        return new Draft(parser.blocks, parser.problems);
    }

    private SectionBlock provision(Heading heading) {
        Arguments none = Arguments.parse("", 0);
        return new SectionBlock(
                place(heading), Kind.PROVISION, FollowUpMarkdown.provision(heading), "", none);
    }

    private void walk(Node node) {
        switch (node) {
            case Directive directive -> directive(directive);
            case Value value -> figure(value);
            case Text text -> text(text);
            case Heading heading when isFollowUp -> misplaced(heading, "heading");
            case TableBlock table when isFollowUp -> misplaced(table, "table");
            default -> {}
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child);
        }
    }

    private void directive(Directive directive) {
        Place.Text place = place(directive);
        if (!directive.isClosed()) {
            add(
                    SectionCode.UNCLOSED_BLOCK,
                    place,
                    "kind",
                    directive.kind(),
                    "next",
                    next(directive));
        }
        Kind kind = KINDS.get(directive.kind());
        if (kind == null) {
            add(
                    SectionCode.UNKNOWN_BLOCK,
                    place,
                    "kind",
                    directive.kind(),
                    "nearest",
                    Nearest.to(directive.kind(), KINDS.keySet()),
                    "known",
                    String.join(", ", new TreeSet<>(KINDS.keySet())));
            return;
        }
        if (directive.getParent() instanceof Directive outer
                && KINDS.get(outer.kind()) != Kind.KNOWN
                && KINDS.get(outer.kind()) != Kind.UNKNOWN
                && KINDS.containsKey(outer.kind())) {
            add(SectionCode.NESTED_BLOCK, place, "kind", directive.kind(), "outer", outer.kind());
        }
        if (isFollowUp && TOO_WIDE.contains(kind)) {
            misplaced(directive, directive.kind());
            return;
        }
        Arguments arguments = directive.arguments();
        String form = kind == Kind.CHART ? arguments.word(0) : "";
        String name = arguments.word(kind == Kind.CHART ? 1 : 0);
        if (kind == Kind.CHART && !FORMS.contains(form)) {
            argumentValue(place, "chart", form, "bar, line, stacked");
        }
        if (name.isEmpty()) {
            add(SectionCode.MISSING_ARGUMENT, place, "kind", directive.kind(), "argument", "NAME");
            return;
        }
        checkOptions(kind, arguments, place);
        int dot = kind == Kind.KNOWN || kind == Kind.UNKNOWN ? name.indexOf('.') : -1;
        blocks.add(
                dot < 0
                        ? new SectionBlock(place, kind, name, form, arguments)
                        : new SectionBlock(
                                place,
                                kind,
                                name.substring(0, dot),
                                name.substring(dot + 1),
                                arguments));
    }

    private void misplaced(Node node, String kind) {
        add(SectionCode.NOT_IN_FOLLOW_UP, place(node), "kind", kind);
    }

    /// The line of the next block outside this one; empty if there is none.
    private String next(Directive directive) {
        for (Node node = directive; node != null; node = node.getParent()) {
            for (Node after = node.getNext(); after != null; after = after.getNext()) {
                if (after instanceof Directive) {
                    return String.valueOf(place(after).line());
                }
            }
        }
        return "";
    }

    private void checkOptions(Kind kind, Arguments arguments, Place.Text place) {
        Set<String> allowed =
                switch (kind) {
                    case TABLE -> Set.of("limit", "entity");
                    case CHART -> Set.of("label", "value", "series", "limit", "entity");
                    case FINDINGS -> Set.of("limit", "entity");
                    // Options of a condition are columns, which only the catalogue can tell.
                    case KNOWN, UNKNOWN -> arguments.options().keySet();
                    case AS_OF, FIGURE, PROVISION -> Set.of();
                };
        String word = kind.name().toLowerCase(Locale.ROOT);
        int words = kind == Kind.CHART ? 2 : 1;
        arguments.words().stream()
                .skip(words)
                .forEach(extra -> unknownArgument(place, word, extra, allowed));
        arguments.options().keySet().stream()
                .filter(o -> !allowed.contains(o))
                .forEach(o -> unknownArgument(place, word, o, allowed));
        if (kind == Kind.CHART) {
            for (String needed : List.of("label", "value")) {
                if (arguments.option(needed).isEmpty()) {
                    add(
                            SectionCode.MISSING_ARGUMENT,
                            place,
                            "kind",
                            word,
                            "argument",
                            needed + "=COLUMN");
                }
            }
        }
        String limit = arguments.option("limit");
        if (!limit.isEmpty() && !limit.matches("[1-9][0-9]{0,4}")) {
            argumentValue(place, "limit", limit, "1, 2, 3 …");
        }
    }

    private void figure(Value value) {
        Arguments arguments = value.arguments();
        Place.Text place = place(value);
        String word = arguments.word(0);
        if (word.equals("as-of") && arguments.words().size() == 1) {
            blocks.add(new SectionBlock(place, Kind.AS_OF, "", "", arguments));
            return;
        }
        Matcher figure = FIGURE.matcher(word);
        if (!figure.matches() || arguments.words().size() > 1) {
            add(SectionCode.BROKEN_FIGURE, place, "shown", String.join(" ", arguments.words()));
            return;
        }
        blocks.add(
                new SectionBlock(place, Kind.FIGURE, figure.group(1), figure.group(2), arguments));
    }

    private void text(Text text) {
        String literal = text.getLiteral();
        boolean startsLine =
                text.getPrevious() == null
                        || text.getPrevious() instanceof org.commonmark.node.SoftLineBreak;
        if (startsLine && literal.strip().startsWith(":::")) {
            add(SectionCode.STRAY_LINE, place(text), "shown", literal.strip());
        }
        if (literal.contains("{{") || literal.contains("}}")) {
            add(SectionCode.BROKEN_FIGURE, place(text), "shown", literal.strip());
        }
    }

    private void unknownArgument(
            Place.Text place, String kind, String argument, Set<String> allowed) {
        add(
                SectionCode.UNKNOWN_ARGUMENT,
                place,
                "kind",
                kind,
                "argument",
                argument,
                "nearest",
                Nearest.to(argument, allowed),
                "known",
                String.join(", ", new TreeSet<>(allowed)));
    }

    private void argumentValue(Place.Text place, String argument, String value, String wanted) {
        add(
                SectionCode.ARGUMENT_VALUE,
                place,
                "argument",
                argument,
                "value",
                value,
                "wanted",
                wanted);
    }

    private void add(SectionCode code, Place place, String... facts) {
        problems.add(Diagnostic.of(code, place, facts));
    }

    private Place.Text place(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return new Place.Text(file, 1, 1);
        }
        SourceSpan span = node.getSourceSpans().getFirst();
        return new Place.Text(file, span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }
}
