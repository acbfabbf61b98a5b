package org.crosscut.lawtext.akn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crosscut.lawtext.Footnote;
import org.crosscut.lawtext.FootnoteMark;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Reference;
import org.crosscut.lawtext.directive.Span;

/// Writes the text of a paragraph with its references, verbs, addressees and footnotes at their
/// places. Of spans that overlap the first and longest is marked.
final class Inlines {
    private final XMLStreamWriter xml;
    private final Set<String> ids;

    /// An element around a stretch of text.
    private record Inline(Span span, String element, String attribute, String value, String name) {}

    Inlines(XMLStreamWriter xml, Set<String> ids) {
        this.xml = xml;
        this.ids = ids;
    }

    void write(Paragraph paragraph) throws XMLStreamException {
        String text = paragraph.text();
        List<FootnoteMark> notes = new ArrayList<>(paragraph.passage().footnotes());
        int at = 0;
        for (Inline inline : inlines(paragraph)) {
            at = text(text, at, inline.span().start(), notes);
            xml.writeStartElement(inline.element());
            if (!inline.name().isEmpty()) {
                xml.writeAttribute("name", inline.name());
            }
            xml.writeAttribute(inline.attribute(), inline.value());
            // A note inside stands behind: references hold no notes.
            xml.writeCharacters(legal(inline.span().of(text)));
            xml.writeEndElement();
            at = inline.span().end();
        }
        text(text, at, text.length(), notes);
        while (!notes.isEmpty()) {
            note(notes.removeFirst());
        }
    }

    private int text(String text, int from, int to, List<FootnoteMark> notes)
            throws XMLStreamException {
        int at = from;
        while (!notes.isEmpty() && notes.getFirst().offset() <= to) {
            int offset = Math.max(at, notes.getFirst().offset());
            xml.writeCharacters(legal(text.substring(at, offset)));
            note(notes.removeFirst());
            at = offset;
        }
        xml.writeCharacters(legal(text.substring(at, to)));
        return to;
    }

    private void note(FootnoteMark mark) throws XMLStreamException {
        xml.writeStartElement("authorialNote");
        xml.writeAttribute("marker", mark.footnote().number());
        xml.writeAttribute("placement", "bottom");
        String wanted = "fn_" + mark.footnote().number();
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + "-" + i;
        }
        xml.writeAttribute("eId", id);
        xml.writeStartElement("p");
        if (mark.footnote() instanceof Footnote.Printed printed) {
            xml.writeCharacters(legal(printed.text()));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static List<Inline> inlines(Paragraph paragraph) {
        var all = new ArrayList<Inline>();
        for (Reference reference : paragraph.references()) {
            if (!reference.target().isEmpty()) {
                String href = Iri.ofReference(reference.target());
                all.add(new Inline(reference.span(), "ref", "href", href, ""));
            }
        }
        for (Directive directive : paragraph.directives()) {
            directive
                    .verb()
                    .ifPresent(v ->
                            all.add(
                                    new Inline(
                                            v.span(),
                                            "inline",
                                            "refersTo",
                                            "#verb-" + Iri.safe(v.name()),
                                            "verb")));
            for (Addressee addressee : directive.addressees()) {
                String to = "#authority-" + Iri.safe(addressee.name()).toLowerCase(Locale.ROOT);
                all.add(new Inline(addressee.span(), "organization", "refersTo", to, ""));
            }
        }
        all.sort(
                Comparator.comparingInt((Inline i) -> i.span().start())
                        .thenComparingInt(i -> -i.span().end()));
        var kept = new ArrayList<Inline>();
        for (Inline inline : all) {
            boolean isFree = kept.isEmpty() || kept.getLast().span().end() <= inline.span().start();
            if (isFree && inline.span().end() > inline.span().start()) {
                kept.add(inline);
            }
        }
        return kept;
    }

    /// Without the few characters that XML does not have.
    static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
