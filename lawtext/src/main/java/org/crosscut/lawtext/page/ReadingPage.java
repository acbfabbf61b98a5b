package org.crosscut.lawtext.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosscut.language.Language;
import org.crosscut.language.PrintedWords;
import org.crosscut.lawtext.Footnote;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Paragraph.Kind;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Due;
import org.crosscut.lawtext.directive.Limit;
import org.crosscut.lawtext.directive.Vehicle;
import org.crosscut.lawtext.sidebyside.Comparison;
import org.crosscut.lawtext.sidebyside.Difference;

/// Writes the page, complete in itself: the same bytes for the same reading.
public final class ReadingPage {
    private static final String NOTES = "note-";

    private final PrintedWords words;
    private final Language language;
    private final StringBuilder html = new StringBuilder();

    private ReadingPage(Language language) {
        this.language = language;
        words = new PrintedWords("page.words", language);
    }

    /// @param language of the page's own words
    public static String write(Resolution resolution, Language language) {
        return new ReadingPage(language).page(resolution, Optional.empty());
    }

    /// Both languages, and what they say differently.
    public static String write(Comparison comparison, Language language) {
        return new ReadingPage(language).page(comparison.one(), Optional.of(comparison));
    }

    private String page(Resolution one, Optional<Comparison> comparison) {
        Optional<Resolution> other = comparison.map(Comparison::other);
        html.append("<!DOCTYPE html>\n<html lang=\"").append(tag(language)).append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>%s</title>\n".formatted(Html.escape(one.symbol() + " " + one.title())));
        html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
        html.append("<main class=\"%s\">\n".formatted(other.isPresent() ? "two" : "one"));
        header(one, other);
        legend();
        comparison.ifPresent(this::differences);
        Map<Paragraph, Paragraph> counterparts = counterparts(one, other);
        Map<String, List<Difference>> byPath = byPath(comparison);
        for (Paragraph paragraph : one.paragraphs()) {
            if (paragraph.kind() != Kind.TITLE) {
                row(
                        paragraph,
                        one.language(),
                        Optional.ofNullable(counterparts.get(paragraph)),
                        other.map(Resolution::language),
                        byPath.getOrDefault(paragraph.path(), List.of()));
            }
        }
        missing(one, other, counterparts);
        footnotes(one, NOTES);
        other.ifPresent(o -> footnotes(o, NOTES + tag(o.language()) + "-"));
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void header(Resolution one, Optional<Resolution> other) {
        html.append("<header>\n<p class=\"eyebrow\">%s</p>\n".formatted(Html.escape(one.symbol())));
        html.append(
                "<h1 lang=\"%s\">%s</h1>\n"
                        .formatted(tag(one.language()), Html.escape(one.title())));
        other.ifPresent(o ->
                html.append(
                        "<p class=\"subject\" lang=\"%s\">%s</p>\n"
                                .formatted(tag(o.language()), Html.escape(o.title()))));
        long directives =
                one.paragraphs().stream()
                        .flatMap(p -> p.directives().stream())
                        .filter(d -> d.verb().isPresent())
                        .count();
        html.append(
                "<p class=\"remark\">%s</p>\n</header>\n"
                        .formatted(words.of("counted", one.provisions().size(), directives)));
    }

    private void legend() {
        html.append("<p class=\"legend\">");
        for (String verbClass :
                List.of("deciding", "directive", "reinforcing", "evaluative", "observing")) {
            html.append(
                    "<span class=\"verb %s\">%s</span> "
                            .formatted(verbClass, Html.escape(words.of("class." + verbClass))));
        }
        for (String mark : List.of("who", "when", "limit", "ref")) {
            html.append(
                    "<span class=\"%s\">%s</span> "
                            .formatted(mark, Html.escape(words.of("mark." + mark))));
        }
        html.append("</p>\n");
    }

    private void differences(Comparison comparison) {
        html.append(
                "<section class=\"differences\">\n<h2>%s</h2>\n"
                        .formatted(words.of("differences")));
        html.append(
                "<p class=\"remark\">%s</p>\n"
                        .formatted(
                                words.of(
                                        "agreement",
                                        comparison.agreeing(),
                                        comparison.directives(),
                                        comparison.limitsAgreeing(),
                                        comparison.limits())));
        if (!comparison.differences().isEmpty()) {
            html.append("<table>\n<thead><tr>");
            for (String head : List.of("paragraph", "what", "one", "other")) {
                String shown =
                        switch (head) {
                            case "one" -> words.of("language." + tag(comparison.one().language()));
                            case "other" ->
                                    words.of("language." + tag(comparison.other().language()));
                            default -> words.of("head." + head);
                        };
                html.append("<th scope=\"col\">%s</th>".formatted(Html.escape(shown)));
            }
            html.append("</tr></thead>\n<tbody>\n");
            comparison.differences().forEach(d -> difference(d, comparison));
            html.append("</tbody>\n</table>\n");
        }
        html.append("</section>\n");
    }

    private void difference(Difference difference, Comparison comparison) {
        String paths =
                List.of(difference.path().split(", ", -1)).stream()
                        .map(p -> "<a href=\"#%s\">%s</a>".formatted(Html.id(p), Html.escape(p)))
                        .collect(Collectors.joining(", "));
        html.append(
                "<tr><td>%s</td><td>%s: %s</td>"
                        .formatted(paths, kind(difference), Html.escape(difference.what())));
        html.append(side(difference.one(), comparison.one().language()));
        html.append(side(difference.other(), comparison.other().language()));
        html.append("</tr>\n");
    }

    private String side(Optional<Difference.Side> side, Language of) {
        String shown =
                side.map(s -> Html.escape(s.printed()))
                        .orElse("<span class=\"remark\">" + words.of("absent") + "</span>");
        return "<td lang=\"%s\">%s</td>".formatted(tag(of), shown);
    }

    private String kind(Difference difference) {
        return Html.escape(words.of("kind." + difference.kind().name().toLowerCase(Locale.ROOT)));
    }

    private void row(
            Paragraph paragraph,
            Language of,
            Optional<Paragraph> counterpart,
            Optional<Language> other,
            List<Difference> differences) {
        String kind = paragraph.kind().name().toLowerCase(Locale.ROOT);
        html.append(
                "<div class=\"row %s level-%d\" id=\"%s\">\n"
                        .formatted(kind, paragraph.level(), Html.id(paragraph.path())));
        String label = paragraph.label().isEmpty() ? paragraph.number() : paragraph.label();
        html.append("<div class=\"number\">%s</div>\n".formatted(Html.escape(label)));
        cell(paragraph, of, NOTES);
        if (other.isPresent()) {
            if (counterpart.isPresent()) {
                cell(counterpart.get(), other.get(), NOTES + tag(other.get()) + "-");
            } else if (paragraph.kind() == Kind.OPERATIVE || paragraph.kind() == Kind.PREAMBULAR) {
                html.append("<div class=\"absent\">%s</div>\n".formatted(words.of("absent")));
            }
        }
        asked(paragraph, differences);
        html.append("</div>\n");
    }

    private void cell(Paragraph paragraph, Language of, String notes) {
        String element = paragraph.kind() == Kind.HEADING ? "h2" : "p";
        html.append(
                "<%s class=\"text\" lang=\"%s\">%s</%s>\n"
                        .formatted(element, tag(of), MarkedText.of(paragraph, notes), element));
    }

    /// What the paragraph asks, a line a directive.
    private void asked(Paragraph paragraph, List<Difference> differences) {
        var lines = new ArrayList<String>();
        for (Directive directive : paragraph.directives()) {
            String line = asked(directive);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        for (Difference difference : differences) {
            lines.add(
                    "<li class=\"differs\">%s</li>"
                            .formatted(
                                    words.of(
                                            "differs",
                                            kind(difference),
                                            Html.escape(difference.what()))));
        }
        if (!lines.isEmpty()) {
            html.append("<ul class=\"asked\">").append(String.join("", lines)).append("</ul>\n");
        }
    }

    private String asked(Directive directive) {
        if (directive.verb().isEmpty() || !tellsMore(directive)) {
            return "";
        }
        var parts = new ArrayList<String>();
        parts.add("<b>" + Html.escape(directive.verb().get().name()) + "</b>");
        String who =
                directive.addressees().stream()
                        .filter(a -> a.role() == Addressee.Role.ADDRESSEE)
                        .map(a -> Html.escape(a.name()))
                        .collect(Collectors.joining(", "));
        if (!who.isEmpty()) {
            parts.add(who);
        }
        for (Vehicle vehicle : directive.vehicles()) {
            String session = vehicle.session() == 0 ? "" : " " + vehicle.session();
            parts.add(Html.escape(vehicle.kind().replace('-', ' ') + session));
        }
        Due due = directive.due();
        if (due.kind() != Due.Kind.STANDING && due.kind() != Due.Kind.VEHICLE) {
            String kind = words.of("due." + due.kind().name().toLowerCase(Locale.ROOT));
            parts.add(Html.escape((kind + " " + due.value()).strip()));
        }
        for (Limit limit : directive.limits()) {
            parts.add(Html.escape(limit.printed()));
        }
        directive.alternative().ifPresent(a -> parts.add(Html.escape(a.printed())));
        return "<li>" + String.join(" · ", parts) + "</li>";
    }

    /// Whether there is more to tell than the marked text shows.
    private static boolean tellsMore(Directive directive) {
        return !directive.vehicles().isEmpty()
                || !directive.limits().isEmpty()
                || directive.alternative().isPresent()
                || directive.due().kind() != Due.Kind.STANDING;
    }

    private void missing(
            Resolution one, Optional<Resolution> other, Map<Paragraph, Paragraph> counterparts) {
        if (other.isEmpty()) {
            return;
        }
        for (Paragraph paragraph : other.get().paragraphs()) {
            boolean isShown = counterparts.containsValue(paragraph);
            if (!isShown && paragraph.kind() == Kind.OPERATIVE) {
                html.append(
                        "<div class=\"row only\">\n<div class=\"number\">%s</div>\n"
                                .formatted(Html.escape(paragraph.label())));
                html.append(
                        "<div class=\"absent\" lang=\"%s\">%s</div>\n"
                                .formatted(tag(one.language()), words.of("absent")));
                cell(paragraph, other.get().language(), NOTES + tag(other.get().language()) + "-");
                html.append("</div>\n");
            }
        }
    }

    private void footnotes(Resolution resolution, String notes) {
        if (resolution.footnotes().isEmpty()) {
            return;
        }
        html.append(
                "<section class=\"notes\" lang=\"%s\">\n".formatted(tag(resolution.language())));
        for (Footnote footnote : resolution.footnotes()) {
            String text =
                    footnote instanceof Footnote.Printed printed
                            ? Html.escape(printed.text())
                            : "<em>" + words.of("note-missing") + "</em>";
            String number = Html.escape(footnote.number());
            html.append("<p id=\"%s%s\">%s  %s</p>\n".formatted(notes, number, number, text));
        }
        html.append("</section>\n");
    }

    /// By path, headings and what has no number by their turn among their kind.
    private static Map<Paragraph, Paragraph> counterparts(
            Resolution one, Optional<Resolution> other) {
        Map<Paragraph, Paragraph> counterparts = new HashMap<>();
        if (other.isEmpty()) {
            return counterparts;
        }
        Map<String, Paragraph> byKey = keyed(other.get());
        keyed(one)
                .forEach((key, paragraph) -> {
                    Paragraph counterpart = byKey.get(key);
                    if (counterpart != null) {
                        counterparts.put(paragraph, counterpart);
                    }
                });
        return counterparts;
    }

    private static Map<String, Paragraph> keyed(Resolution resolution) {
        var keyed = new HashMap<String, Paragraph>();
        var turns = new HashMap<Kind, Integer>();
        for (Paragraph paragraph : resolution.paragraphs()) {
            boolean isCounted =
                    paragraph.kind() == Kind.OPERATIVE || paragraph.kind() == Kind.PREAMBULAR;
            String key =
                    isCounted
                            ? paragraph.path()
                            : paragraph.kind()
                                    + "/"
                                    + turns.merge(paragraph.kind(), 1, Integer::sum);
            keyed.put(key, paragraph);
        }
        return keyed;
    }

    private static Map<String, List<Difference>> byPath(Optional<Comparison> comparison) {
        var byPath = new HashMap<String, List<Difference>>();
        for (Difference difference : comparison.map(Comparison::differences).orElse(List.of())) {
            for (String path : difference.path().split(", ", -1)) {
                byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(difference);
            }
        }
        return byPath;
    }

    private static String tag(Language language) {
        return language.tag();
    }

    private static String style() {
        try (InputStream in = ReadingPage.class.getResourceAsStream("/page/reading.css")) {
            if (in == null) {
                throw new IllegalStateException("no reading.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
