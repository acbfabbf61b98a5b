package org.crosscut.lawtext.akn;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.crosscut.lawtext.Paragraph;
import org.crosscut.lawtext.Paragraph.Kind;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.directive.Reference;

/// Writes a resolution as Akoma Ntoso: the same bytes for the same resolution.
public final class AkomaNtoso {
    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private final Resolution resolution;
    private final XMLStreamWriter xml;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> concepts = new TreeMap<>();
    private final Map<String, String> authorities = new TreeMap<>();

    private AkomaNtoso(Resolution resolution, XMLStreamWriter xml) {
        this.resolution = resolution;
        this.xml = xml;
    }

    public static String write(Resolution resolution) {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new AkomaNtoso(resolution, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            // A writer into memory fails only if this class writes elements out of order.
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private void write() throws XMLStreamException {
        gatherNames();
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("akomaNtoso");
        xml.writeDefaultNamespace(NAMESPACE);
        start("statement");
        xml.writeAttribute("name", "resolution");
        new Meta(resolution, xml, concepts, authorities).write();
        preface();
        preamble();
        mainBody();
        conclusions();
        xml.writeEndElement();
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    /// Verbs and addressees, by their identifiers.
    private void gatherNames() {
        for (Paragraph paragraph : resolution.paragraphs()) {
            paragraph
                    .directives()
                    .forEach(directive -> {
                        directive
                                .verb()
                                .ifPresent(
                                        v -> concepts.put("verb-" + Iri.safe(v.name()), v.name()));
                        directive
                                .addressees()
                                .forEach(a ->
                                        authorities.put(
                                                "authority-"
                                                        + Iri.safe(a.name())
                                                                .toLowerCase(Locale.ROOT),
                                                a.name()));
                    });
        }
    }

    private void preface() throws XMLStreamException {
        List<Paragraph> front = of(Kind.FRONT);
        List<Paragraph> title = of(Kind.TITLE);
        if (front.isEmpty() && title.isEmpty()) {
            return;
        }
        start("preface");
        for (Paragraph paragraph : front) {
            block("p", paragraph);
        }
        for (Paragraph paragraph : title) {
            start("longTitle");
            xml.writeStartElement("p");
            if (!paragraph.number().isEmpty()) {
                xml.writeStartElement("docNumber");
                xml.writeCharacters(Inlines.legal(paragraph.number()));
                xml.writeEndElement();
                xml.writeCharacters(" ");
            }
            xml.writeStartElement("docTitle");
            inlines(paragraph);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void preamble() throws XMLStreamException {
        List<Paragraph> opening = of(Kind.OPENING);
        List<Paragraph> recitals = recitals();
        if (opening.isEmpty() && recitals.isEmpty()) {
            return;
        }
        start("preamble");
        for (Paragraph paragraph : opening) {
            start("formula");
            xml.writeAttribute("name", "enactingFormula");
            id("formula_" + (ids.size() + 1));
            block("p", paragraph);
            xml.writeEndElement();
        }
        if (!recitals.isEmpty()) {
            start("recitals");
            id("recitals");
            for (Paragraph recital : recitals) {
                start("recital");
                id("recital_" + Iri.safe(recital.path()));
                block("p", recital);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void mainBody() throws XMLStreamException {
        Set<Paragraph> before = new HashSet<>(recitals());
        var body = new ArrayList<Paragraph>();
        for (Paragraph paragraph : resolution.paragraphs()) {
            boolean isBody =
                    switch (paragraph.kind()) {
                        case OPERATIVE, HEADING -> true;
                        case PREAMBULAR -> !before.contains(paragraph);
                        case FRONT, TITLE, OPENING, BACK, NOTE -> false;
                    };
            if (isBody) {
                body.add(paragraph);
            }
        }
        start("mainBody");
        if (body.isEmpty()) {
            start("p");
            xml.writeEndElement();
        }
        hierarchy(body);
        xml.writeEndElement();
    }

    /// Headings contain what follows them, lettered parts stand within their paragraph.
    private void hierarchy(List<Paragraph> body) throws XMLStreamException {
        Deque<Integer> headings = new ArrayDeque<>();
        int i = 0;
        while (i < body.size()) {
            Paragraph paragraph = body.get(i);
            if (paragraph.kind() == Kind.HEADING) {
                while (!headings.isEmpty() && headings.peek() >= paragraph.level()) {
                    xml.writeEndElement();
                    headings.pop();
                }
                headings.push(paragraph.level());
                heading(
                        paragraph,
                        i + 1 == body.size() || isHeadingAbove(body.get(i + 1), paragraph));
                i++;
            } else {
                int end = i + 1;
                while (end < body.size()
                        && body.get(end).kind() == Kind.OPERATIVE
                        && paragraph.kind() == Kind.OPERATIVE
                        && body.get(end).level() > paragraph.level()) {
                    end++;
                }
                provision(body.subList(i, end), "");
                i = end;
            }
        }
        while (!headings.isEmpty()) {
            xml.writeEndElement();
            headings.pop();
        }
    }

    private static boolean isHeadingAbove(Paragraph next, Paragraph heading) {
        return next.kind() == Kind.HEADING && next.level() <= heading.level();
    }

    private void heading(Paragraph paragraph, boolean isEmpty) throws XMLStreamException {
        start("section");
        id("sec_" + Iri.safe(paragraph.path().replace("heading/", "")));
        number(paragraph);
        if (!paragraph.text().isBlank()) {
            start("heading");
            inlines(paragraph);
            xml.writeEndElement();
        }
        if (isEmpty) {
            start("content");
            start("p");
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    /// @param with a paragraph and all its parts
    /// @param above the identifier of the paragraph of which it is a part; empty for none
    private void provision(List<Paragraph> with, String above) throws XMLStreamException {
        Paragraph paragraph = with.getFirst();
        String number = paragraph.number().isEmpty() ? "tail" : Iri.safe(paragraph.number());
        start(above.isEmpty() ? "paragraph" : "point");
        String id =
                id(
                        above.isEmpty()
                                ? "para_" + Iri.safe(paragraph.path())
                                : above + "__point_" + number);
        number(paragraph);
        if (with.size() == 1) {
            start("content");
            block("p", paragraph);
            xml.writeEndElement();
        } else {
            start("intro");
            block("p", paragraph);
            xml.writeEndElement();
            List<Paragraph> parts = with.subList(1, with.size());
            int i = 0;
            while (i < parts.size()) {
                int end = i + 1;
                while (end < parts.size() && parts.get(end).level() > parts.get(i).level()) {
                    end++;
                }
                provision(parts.subList(i, end), id);
                i = end;
            }
        }
        xml.writeEndElement();
    }

    private void conclusions() throws XMLStreamException {
        List<Paragraph> back = of(Kind.BACK);
        if (back.isEmpty()) {
            return;
        }
        start("conclusions");
        for (Paragraph paragraph : back) {
            block("p", paragraph);
        }
        xml.writeEndElement();
    }

    private void number(Paragraph paragraph) throws XMLStreamException {
        String label = paragraph.label().isEmpty() ? paragraph.number() : paragraph.label();
        if (!label.isEmpty()) {
            start("num");
            xml.writeCharacters(Inlines.legal(label));
            xml.writeEndElement();
        }
    }

    private void block(String element, Paragraph paragraph) throws XMLStreamException {
        start(element);
        inlines(paragraph);
        xml.writeEndElement();
    }

    private void inlines(Paragraph paragraph) throws XMLStreamException {
        new Inlines(xml, ids).write(paragraph);
    }

    private List<Paragraph> of(Kind kind) {
        return resolution.paragraphs().stream().filter(p -> p.kind() == kind).toList();
    }

    /// The unnumbered paragraphs before the first numbered one or heading.
    private List<Paragraph> recitals() {
        var recitals = new ArrayList<Paragraph>();
        for (Paragraph paragraph : resolution.paragraphs()) {
            if (paragraph.kind() == Kind.OPERATIVE || paragraph.kind() == Kind.HEADING) {
                break;
            }
            if (paragraph.kind() == Kind.PREAMBULAR) {
                recitals.add(paragraph);
            }
        }
        return recitals;
    }

    private void start(String element) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
    }

    /// @return the identifier that it has now
    private String id(String wanted) throws XMLStreamException {
        String id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + "-" + i;
        }
        xml.writeAttribute("eId", id);
        return id;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /// Whether the paragraph with that reference changes what it refers to.
    static boolean isModification(Reference reference) {
        return reference.relation() == Reference.Relation.AMENDS && !reference.target().isEmpty();
    }
}
