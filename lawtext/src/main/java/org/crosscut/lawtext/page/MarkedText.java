package org.crosscut.lawtext.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.crosscut.lawtext.FootnoteMark;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Limit;
import org.crosscut.lawtext.directive.Reference;
import org.crosscut.lawtext.directive.Span;
import org.crosscut.lawtext.directive.Vehicle;

/// The text of a paragraph with what was read in it marked. Of spans that overlap the first and
/// shortest is marked, so that a verb is not lost in a longer phrase.
final class MarkedText {
    private record Mark(Span span, String styles, String title) {}

    private MarkedText() {}

    /// @param notes where a footnote of that number stands on the page, before the number
    static String of(Paragraph paragraph, String notes) {
        String text = paragraph.text();
        var html = new StringBuilder();
        var footnotes = new ArrayList<>(paragraph.passage().footnotes());
        int at = 0;
        for (Mark mark : marks(paragraph)) {
            at = plain(html, text, at, mark.span().start(), footnotes, notes);
            html.append("<span class=\"").append(mark.styles()).append("\"");
            if (!mark.title().isEmpty()) {
                html.append(" title=\"").append(Html.escape(mark.title())).append("\"");
            }
            html.append(">");
            at = plain(html, text, at, mark.span().end(), footnotes, notes);
            html.append("</span>");
        }
        plain(html, text, at, text.length(), footnotes, notes);
        return html.toString();
    }

    private static int plain(
            StringBuilder html,
            String text,
            int from,
            int to,
            List<FootnoteMark> footnotes,
            String notes) {
        int at = from;
        while (!footnotes.isEmpty() && footnotes.getFirst().offset() <= to) {
            FootnoteMark mark = footnotes.removeFirst();
            int offset = Math.max(at, mark.offset());
            html.append(Html.escape(text.substring(at, offset)));
            String number = Html.escape(mark.footnote().number());
            html.append("<sup><a href=\"#%s%s\">%s</a></sup>".formatted(notes, number, number));
            at = offset;
        }
        html.append(Html.escape(text.substring(at, Math.max(at, to))));
        return Math.max(at, to);
    }

    private static List<Mark> marks(Paragraph paragraph) {
        var all = new ArrayList<Mark>();
        for (Directive directive : paragraph.directives()) {
            directive
                    .verb()
                    .ifPresent(v ->
                            all.add(new Mark(v.span(), "verb " + v.verbClass().word(), v.name())));
            for (Addressee addressee : directive.addressees()) {
                String role = addressee.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
                all.add(new Mark(addressee.span(), "who " + role, addressee.name()));
            }
            for (Limit limit : directive.limits()) {
                all.add(new Mark(limit.span(), "limit", ""));
            }
            for (Vehicle vehicle : directive.vehicles()) {
                all.add(new Mark(vehicle.span(), "when", vehicle.kind()));
            }
            if (!directive.due().printed().isEmpty()) {
                all.add(new Mark(directive.due().span(), "when", directive.due().value()));
            }
        }
        for (Reference reference : paragraph.references()) {
            all.add(new Mark(reference.span(), "ref", reference.target()));
        }
        all.sort(
                Comparator.comparingInt((Mark m) -> m.span().start())
                        .thenComparingInt(m -> m.span().end()));
        var kept = new ArrayList<Mark>();
        for (Mark mark : all) {
            boolean isFree = kept.isEmpty() || kept.getLast().span().end() <= mark.span().start();
            boolean isThere =
                    mark.span().end() > mark.span().start()
                            && mark.span().end() <= paragraph.text().length();
            if (isFree && isThere) {
                kept.add(mark);
            }
        }
        return kept;
    }
}
