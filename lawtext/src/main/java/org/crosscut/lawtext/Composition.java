package org.crosscut.lawtext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.grammar.Grammar;

/// Puts a resolution together: pages apart, structure found, marks tied to footnotes, texts healed,
/// and everything checked that a reader would otherwise take on trust.
final class Composition {
    private final SourceText source;
    private final Grammar grammar;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<TracedText, List<MarkFinder.Mark>> marks = new LinkedHashMap<>();
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
                new OutlineReader(source, pages.lines(), grammar, layout, problems).read();
        tieFootnotes(outline, pages.notes());
        Healer healer = Healer.of(grammar, pages.lines(), footnotes);
        checkOutline(outline);
        return new Resolution(
                outline.symbol(),
                grammar.language(),
                outline.title().isEmpty() ? "" : heal(healer, outline.title()).text(),
                outline.preamble().stream().map(p -> heal(healer, p)).toList(),
                outline.sections(),
                outline.paragraphs().stream().map(p -> provision(healer, p)).toList(),
                footnotes.values().stream()
                        .sorted(Comparator.comparingInt(f -> Integer.parseInt(f.number())))
                        .toList(),
                outline.closing().stream().map(Line::text).toList(),
                problems.stream().sorted(Diagnostic.BY_PLACE).toList());
    }

    private Provision provision(Healer healer, Outline.Numbered paragraph) {
        String number = paragraph.number();
        return new Provision(
                number,
                paragraph.section(),
                heal(healer, paragraph.lead()),
                paragraph.parts().stream()
                        .map(part ->
                                new Part(
                                        part.letter(),
                                        number + "(" + part.letter() + ")",
                                        heal(healer, part.text())))
                        .toList());
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
        var texts = new ArrayList<TracedText>();
        texts.add(outline.title());
        texts.addAll(outline.preamble());
        for (Outline.Numbered paragraph : outline.paragraphs()) {
            texts.add(paragraph.lead());
            paragraph.parts().forEach(part -> texts.add(part.text()));
        }
        return texts;
    }

    private void checkOutline(Outline outline) {
        if (outline.symbol().isEmpty() || outline.title().isEmpty()) {
            problems.add(Diagnostic.of(TextCode.TITLE_MISSING, Place.file(source.file())));
        }
        if (outline.paragraphs().isEmpty()) {
            problems.add(Diagnostic.of(TextCode.NO_PROVISIONS, Place.file(source.file())));
        }
        problems.addAll(
                Numbering.check(
                        outline.paragraphs().stream()
                                .map(p -> new Numbering.Numbered(p.number(), at(p.place())))
                                .toList()));
        for (int i = 0; i < outline.paragraphs().size(); i++) {
            boolean isLast = i == outline.paragraphs().size() - 1;
            checkEnding(
                    outline.paragraphs().get(i),
                    isLast ? grammar.endings().text() : grammar.endings().paragraph());
        }
    }

    private void checkEnding(Outline.Numbered paragraph, String endings) {
        TracedText last =
                paragraph.parts().isEmpty() ? paragraph.lead() : paragraph.parts().getLast().text();
        if (last.chars().isEmpty() || !Ending.of(last.chars(), endings)) {
            problems.add(
                    Diagnostic.of(
                            TextCode.PARAGRAPH_UNFINISHED,
                            at(paragraph.place()),
                            "number",
                            paragraph.number()));
        }
    }

    private Place at(Line line) {
        return source.at(line.number(), line.column());
    }
}
