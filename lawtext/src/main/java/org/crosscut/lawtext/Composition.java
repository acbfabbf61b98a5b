package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Reference;
import org.crosscut.lawtext.directive.ReferenceReader;
import org.crosscut.lawtext.grammar.Grammar;

/// Puts a resolution together: pages apart, structure found, marks tied to footnotes, texts healed,
/// and everything checked that a reader would otherwise take on trust.
final class Composition {
    private final SourceText source;
    private final Grammar grammar;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<TracedText, List<MarkFinder.Mark>> marks = new LinkedHashMap<>();
    private String lastDocument = "";
    private final Map<String, Footnote> footnotes = new LinkedHashMap<>();

    Composition(SourceText source, Grammar grammar) {
        this.source = source;
        this.grammar = grammar;
        problems.addAll(source.problems());
    }

    Resolution compose() {
        PageText pages = PageText.of(source, grammar);
        Layout layout = Layout.of(pages, grammar);
        Outline outline =
                layout == Layout.ONE_LINE
                        ? new BlockReader(source, pages.lines(), grammar, problems).read()
                        : new OutlineReader(source, pages.lines(), grammar, layout, problems)
                                .read();
        tieFootnotes(outline, pages.notes());
        // Where no line is broken, no word is.
        List<Line> broken = layout == Layout.ONE_LINE ? List.of() : pages.lines();
        Healer healer = Healer.of(grammar, broken, footnotes);
        List<Outline.Block> blocks = outline.blocks();
        List<Paths.Path> paths = Paths.of(blocks);
        checkOutline(outline, paths);
        List<Passage> passages = blocks.stream().map(b -> heal(healer, b.text())).toList();
        var directives = new DirectivesOfDocument(grammar).read(blocks, passages);
        var references = new ReferenceReader(grammar.references());
        String prefix = outline.symbol().replaceAll("(?<=RES/).*$", "");
        var paragraphs = new ArrayList<Paragraph>();
        for (int i = 0; i < blocks.size(); i++) {
            paragraphs.add(
                    paragraph(
                            blocks.get(i),
                            paths.get(i).name(),
                            passages.get(i),
                            directives.get(i),
                            references.read(
                                    passages.get(i).text(),
                                    outline.symbol(),
                                    prefix,
                                    directives.get(i),
                                    notes(passages.get(i)))));
        }
        return new Resolution(
                outline.symbol(),
                grammar.language(),
                paragraphs.stream()
                        .filter(p -> p.kind() == Paragraph.Kind.TITLE)
                        .map(Paragraph::text)
                        .collect(Collectors.joining(" ")),
                AdoptionReader.read(paragraphs, grammar),
                paragraphs,
                footnotes.values().stream()
                        .sorted(Comparator.comparingInt(f -> Integer.parseInt(f.number())))
                        .toList(),
                problems.stream().sorted(Diagnostic.BY_PLACE).toList());
    }

    private static Paragraph paragraph(
            Outline.Block block,
            String path,
            Passage passage,
            List<Directive> directives,
            List<Reference> references) {
        return new Paragraph(
                block.kind(),
                block.level(),
                block.label(),
                block.number(),
                path,
                block.section(),
                passage,
                directives,
                references);
    }

    /// The documents that the footnotes of a passage name first; "ibid." is the one before.
    private Map<Integer, String> notes(Passage passage) {
        var notes = new LinkedHashMap<Integer, String>();
        for (FootnoteMark mark : passage.footnotes()) {
            if (mark.footnote() instanceof Footnote.Printed printed) {
                List<MatchResult> documents = grammar.references().document().all(printed.text());
                if (!documents.isEmpty()) {
                    lastDocument = documents.getFirst().group("symbol").replaceAll("[.\\-]+$", "");
                    notes.put(mark.offset(), lastDocument);
                } else if (grammar.references().ibid().matcher(printed.text()).find()
                        && !lastDocument.isEmpty()) {
                    notes.put(mark.offset(), lastDocument);
                }
            }
        }
        return notes;
    }

    private Passage heal(Healer healer, TracedText text) {
        return healer.heal(text, marks.getOrDefault(text, List.of()));
    }

    private void tieFootnotes(Outline outline, List<PageText.Note> notes) {
        Healer plain = Healer.plain(grammar);
        for (PageText.Note note : notes) {
            var printed =
                    new Footnote.Printed(
                            note.number(), plain.heal(note.text(), List.of()).text(), note.line());
            if (footnotes.putIfAbsent(note.number(), printed) != null) {
                problems.add(
                        Diagnostic.of(
                                TextCode.FOOTNOTE_REPEAT,
                                source.at(note.line(), 1),
                                "number",
                                note.number()));
            }
        }
        var finder = new MarkFinder(grammar, footnotes.keySet());
        var unreferenced = new LinkedHashMap<>(footnotes);
        marks.putAll(finder.find(texts(outline)));
        marks.forEach((text, found) -> {
            for (MarkFinder.Mark mark : found) {
                unreferenced.remove(mark.number());
                checkPrinted(text, mark);
            }
        });
        for (PageText.Note note : notes) {
            if (unreferenced.containsKey(note.number())) {
                problems.add(
                        Diagnostic.of(
                                TextCode.FOOTNOTE_UNREFERENCED,
                                source.at(note.line(), 1),
                                "number",
                                note.number()));
            }
        }
    }

    private void checkPrinted(TracedText text, MarkFinder.Mark mark) {
        var missing = new Footnote.Missing(mark.number());
        if (footnotes.putIfAbsent(mark.number(), missing) == null) {
            Place place = source.at(text.line(mark.start()), text.column(mark.start()));
            problems.add(Diagnostic.of(TextCode.FOOTNOTE_MISSING, place, "number", mark.number()));
        }
    }

    /// All running texts in the order in which marks count up.
    private static List<TracedText> texts(Outline outline) {
        return outline.blocks().stream()
                .filter(b -> b.kind() != Paragraph.Kind.BACK)
                .map(Outline.Block::text)
                .toList();
    }

    private void checkOutline(Outline outline, List<Paths.Path> paths) {
        List<Outline.Block> blocks = outline.blocks();
        if (outline.symbol().isEmpty()
                || blocks.stream().noneMatch(b -> b.kind() == Paragraph.Kind.TITLE)) {
            problems.add(Diagnostic.of(TextCode.TITLE_MISSING, Place.file(source.file())));
        }
        List<Outline.Block> numbered = blocks.stream().filter(Outline.Block::isNumbered).toList();
        if (numbered.isEmpty()) {
            problems.add(Diagnostic.of(TextCode.NO_PROVISIONS, Place.file(source.file())));
        }
        var byScope = new LinkedHashMap<String, List<Numbering.Numbered>>();
        for (int i = 0; i < blocks.size(); i++) {
            Outline.Block block = blocks.get(i);
            if (block.isNumbered()) {
                byScope.computeIfAbsent(paths.get(i).scope(), _ -> new ArrayList<>())
                        .add(new Numbering.Numbered(block.number(), at(block.place())));
            }
        }
        byScope.values().forEach(numbers -> problems.addAll(Numbering.check(numbers)));
        List<Outline.Block> operative =
                blocks.stream().filter(b -> b.kind() == Paragraph.Kind.OPERATIVE).toList();
        for (int i = 0; i < operative.size(); i++) {
            boolean isLast = i == operative.size() - 1;
            boolean isLead = !isLast && operative.get(i + 1).level() > operative.get(i).level();
            if (!isLead) {
                checkEnding(
                        operative.get(i),
                        isLast ? grammar.endings().text() : grammar.endings().paragraph());
            }
        }
    }

    private void checkEnding(Outline.Block block, String endings) {
        CharSequence text = block.text().chars();
        if (text.isEmpty() || !Ending.of(text, endings)) {
            problems.add(
                    Diagnostic.of(
                            TextCode.PARAGRAPH_UNFINISHED,
                            at(block.place()),
                            "number",
                            block.number()));
        }
    }

    private Place at(Line line) {
        return source.at(line.number(), line.column());
    }
}
