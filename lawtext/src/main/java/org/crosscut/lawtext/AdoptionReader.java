package org.crosscut.lawtext;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.Grammar;
import org.crosscut.lawtext.grammar.Hits;
import org.crosscut.lawtext.grammar.PhraseTable;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// Finds in front and back matter how a resolution came about: its session, meeting, date, agenda
/// item and report.
final class AdoptionReader {
    /// Lines that tell it are no longer.
    private static final int LONGEST = 300;

    private final Grammar grammar;
    private final Grammar.Adopted forms;
    private final List<String> front = new ArrayList<>();
    private final List<String> back = new ArrayList<>();
    private String body = "";

    private AdoptionReader(Grammar grammar) {
        this.grammar = grammar;
        forms = grammar.adopted();
    }

    static Adoption read(List<Paragraph> paragraphs, Grammar grammar) {
        var reader = new AdoptionReader(grammar);
        paragraphs.stream().filter(p -> p.text().length() <= LONGEST).forEach(reader::take);
        return reader.adoption();
    }

    private void take(Paragraph paragraph) {
        switch (paragraph.kind()) {
            case FRONT -> front.add(paragraph.text());
            case BACK -> back.add(paragraph.text());
            case OPENING -> {
                Matcher opening = grammar.front().body().match(paragraph.text());
                body = body.isEmpty() && opening != null ? opening.group("body") : body;
            }
            case TITLE, HEADING, PREAMBULAR, OPERATIVE, NOTE -> {}
        }
    }

    private Adoption adoption() {
        List<String> adopted = front.stream().filter(l -> forms.line().matcher(l).find()).toList();
        return new Adoption(
                body,
                session(),
                first(adopted, forms.meeting(), "number")
                        .or(() -> first(back, forms.meeting(), "number"))
                        .map(AdoptionReader::plain)
                        .orElse(""),
                date(adopted).or(() -> date(back.stream().filter(this::isOfMeeting).toList())),
                first(front, forms.item(), "number").map(String::strip).orElse(""),
                first(front, forms.report(), "committee").map(String::strip).orElse(""),
                first(front, forms.report(), "symbol").orElse(""));
    }

    /// Whether a line of the back matter gives the meeting, or a date and nothing else.
    private boolean isOfMeeting(String line) {
        Matcher date = forms.date().matcher(line);
        boolean isDate = date.find() && date.start() == 0 && line.length() - date.end() <= 1;
        return isDate || forms.meeting().matcher(line).find();
    }

    /// "Fifty-third session": the line begins with the ordinal.
    private String session() {
        for (String line : front) {
            Hits hits = hits(line);
            Optional<Hit> ordinal = hits.startingAt(Category.ORDINAL, 0);
            if (ordinal.filter(o -> hits.starts(Category.SESSION, o.to())).isPresent()) {
                return ordinal.get().name();
            }
        }
        return "";
    }

    private Hits hits(String text) {
        PhraseTable phrases = grammar.lexicon().phrases();
        return phrases.find(phrases.tokens(text));
    }

    private static Optional<String> first(List<String> lines, Pattern pattern, String group) {
        for (String line : lines) {
            Matcher found = pattern.matcher(line);
            if (found.find()) {
                String text = found.group(group);
                if (text != null && !text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> date(List<String> lines) {
        for (String line : lines) {
            Matcher date = forms.date().matcher(line);
            if (date.find()) {
                return day(date);
            }
        }
        return Optional.empty();
    }

    /// Empty for what is no day: "31 June".
    private Optional<LocalDate> day(Matcher date) {
        try {
            return Optional.of(
                    LocalDate.of(
                            PrintedNumber.of(date.group("year")),
                            month(date.group("month")),
                            PrintedNumber.of(date.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int month(String printed) {
        return hits(printed)
                .startingAt(Category.MONTH, 0)
                .map(h -> Integer.parseInt(h.name()))
                .orElseGet(() -> PrintedNumber.of(printed));
    }

    private static String plain(String number) {
        return String.valueOf(PrintedNumber.of(number));
    }
}
