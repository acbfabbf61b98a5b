package org.crosscut.lawtext.akn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Paragraph.Kind;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Reference;
import org.crosscut.lawtext.fact.Fact;
import org.crosscut.lawtext.fact.FactFinder;

/// What is said about a resolution before its text.
final class Meta {
    private static final String UN = "/akn/ontology/organization/un/";

    /// For a date that the source does not tell; its name says so.
    private static final String NO_DATE = "0001-01-01";

    private final Resolution resolution;
    private final XMLStreamWriter xml;
    private final Map<String, String> concepts;
    private final Map<String, String> authorities;
    private final String date;
    private final Iri iri;

    /// @param concepts verbs by identifier
    /// @param authorities addressees by identifier
    Meta(
            Resolution resolution,
            XMLStreamWriter xml,
            Map<String, String> concepts,
            Map<String, String> authorities) {
        this.resolution = resolution;
        this.xml = xml;
        this.concepts = concepts;
        this.authorities = authorities;
        date = date(resolution);
        iri = Iri.of(resolution.symbol(), date);
    }

    void write() throws XMLStreamException {
        start("meta");
        start("identification");
        xml.writeAttribute("source", "#crosscut");
        level("FRBRWork", iri.work(), "");
        level("FRBRExpression", iri.work() + "/" + language() + "@", language());
        level("FRBRManifestation", iri.work() + "/" + language() + "@/main.xml", "");
        xml.writeEndElement();
        modifications();
        references();
        xml.writeEndElement();
    }

    private void level(String element, String uri, String language) throws XMLStreamException {
        start(element);
        value("FRBRthis", uri + (element.equals("FRBRManifestation") ? "" : "/!main"));
        value("FRBRuri", uri);
        if (element.equals("FRBRWork") && !resolution.symbol().isEmpty()) {
            start("FRBRalias");
            xml.writeAttribute("name", "symbol");
            xml.writeAttribute("value", Inlines.legal(resolution.symbol()));
            xml.writeEndElement();
        }
        start("FRBRdate");
        xml.writeAttribute("date", date.isEmpty() ? NO_DATE : date);
        xml.writeAttribute("name", date.isEmpty() ? "unknown" : "adoption");
        xml.writeEndElement();
        start("FRBRauthor");
        xml.writeAttribute("href", "#" + iri.body());
        xml.writeAttribute("as", "#author");
        xml.writeEndElement();
        switch (element) {
            case "FRBRWork" -> {
                value("FRBRcountry", "un");
                value("FRBRsubtype", "resolution");
                value("FRBRnumber", iri.number());
            }
            case "FRBRExpression" -> {
                start("FRBRlanguage");
                xml.writeAttribute("language", language);
                xml.writeEndElement();
            }
            default -> value("FRBRformat", "application/akn+xml");
        }
        xml.writeEndElement();
    }

    /// By ISO 639-2, as the convention wants it.
    private String language() {
        return resolution.language().locale().getISO3Language();
    }

    private void modifications() throws XMLStreamException {
        var modifying = new ArrayList<Paragraph>();
        for (Paragraph paragraph : resolution.paragraphs()) {
            if (paragraph.references().stream().anyMatch(AkomaNtoso::isModification)) {
                modifying.add(paragraph);
            }
        }
        if (modifying.isEmpty()) {
            return;
        }
        start("analysis");
        xml.writeAttribute("source", "#crosscut");
        start("activeModifications");
        int number = 0;
        for (Paragraph paragraph : modifying) {
            for (Reference reference : paragraph.references()) {
                if (AkomaNtoso.isModification(reference)) {
                    modification(++number, paragraph, reference);
                }
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void modification(int number, Paragraph paragraph, Reference reference)
            throws XMLStreamException {
        start("textualMod");
        xml.writeAttribute("type", "substitution");
        xml.writeAttribute("eId", "mod_" + number);
        start("source");
        xml.writeAttribute("href", "#para_" + Iri.safe(paragraph.path()));
        xml.writeEndElement();
        start("destination");
        xml.writeAttribute("href", Iri.ofReference(reference.target()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void references() throws XMLStreamException {
        start("references");
        xml.writeAttribute("source", "#crosscut");
        reference("TLCOrganization", "crosscut", UN + "crosscut", "Crosscut");
        reference("TLCOrganization", iri.body(), UN + iri.body(), iri.body());
        reference("TLCRole", "author", "/akn/ontology/role/un/author", "author");
        for (Map.Entry<String, String> verb : concepts.entrySet()) {
            reference(
                    "TLCConcept",
                    verb.getKey(),
                    Iri.concept("concept", verb.getValue()),
                    verb.getValue());
        }
        for (Map.Entry<String, String> authority : authorities.entrySet()) {
            reference(
                    "TLCOrganization",
                    authority.getKey(),
                    Iri.concept("organization", authority.getValue()),
                    authority.getValue());
        }
        xml.writeEndElement();
    }

    private void reference(String element, String id, String href, String shown)
            throws XMLStreamException {
        start(element);
        xml.writeAttribute("eId", id);
        xml.writeAttribute("href", href);
        xml.writeAttribute("showAs", Inlines.legal(shown));
        xml.writeEndElement();
    }

    private void value(String element, String value) throws XMLStreamException {
        start(element);
        xml.writeAttribute("value", value);
        xml.writeEndElement();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    /// Of adoption: as read, or the first whole date of the front or back matter.
    static String date(Resolution resolution) {
        if (resolution.adoption().date().isPresent()) {
            return resolution.adoption().date().get().toString();
        }
        FactFinder finder = FactFinder.of(resolution.language());
        List<Paragraph> around =
                resolution.paragraphs().stream()
                        .filter(p -> p.kind() == Kind.FRONT || p.kind() == Kind.BACK)
                        .toList();
        Optional<String> date =
                around.stream()
                        .flatMap(p -> finder.find(p.text()).stream())
                        .filter(f -> f.kind() == Fact.Kind.DATE && isDay(f.value()))
                        .map(Fact::value)
                        .findFirst();
        return date.orElse("");
    }

    private static boolean isDay(String value) {
        try {
            return value.length() == 10 && java.time.LocalDate.parse(value).getYear() > 1944;
        } catch (java.time.format.DateTimeParseException e) {
            // "31 June" is printed somewhere, and is no date.
            return false;
        }
    }
}
