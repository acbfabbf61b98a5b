package org.crosscut.lawtext;

import java.util.List;
import java.util.Map;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.diagnostic.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a resolution as JSON: the same bytes for the same resolution on every machine. What the
/// source does not tell is null.
public final class ResolutionJson {

    private final Wording wording;

    /// @param wording in whose language diagnostics are told
    public ResolutionJson(Wording wording) {
        this.wording = wording;
    }

    public String write(Resolution resolution) {
        ObjectNode root = StableJson.object();
        putOrNull(root, "symbol", resolution.symbol());
        root.put("language", resolution.language().tag());
        putOrNull(root, "title", resolution.title());
        root.set("adoption", adoption(resolution.adoption()));
        ArrayNode paragraphs = root.putArray("paragraphs");
        resolution.paragraphs().forEach(p -> paragraphs.add(paragraph(p)));
        ArrayNode preamble = root.putArray("preamble");
        resolution.preamble().forEach(p -> preamble.add(passage(StableJson.object(), p)));
        ArrayNode sections = root.putArray("sections");
        resolution.sections().forEach(s -> sections.add(section(resolution, s)));
        ArrayNode provisions = root.putArray("provisions");
        resolution.provisions().forEach(p -> provisions.add(provision(p)));
        ArrayNode footnotes = root.putArray("footnotes");
        resolution.footnotes().forEach(f -> footnotes.add(footnote(f)));
        ArrayNode closing = root.putArray("closing");
        resolution.closing().forEach(closing::add);
        ArrayNode diagnostics = root.putArray("diagnostics");
        resolution.diagnostics().forEach(d -> diagnostics.add(diagnostic(d)));
        return StableJson.write(root);
    }

    private static ObjectNode section(Resolution resolution, Section section) {
        ObjectNode node = StableJson.object();
        putOrNull(node, "numeral", section.numeral());
        putOrNull(node, "title", section.title());
        node.put("line", section.line());
        ArrayNode numbers = node.putArray("provisions");
        resolution.in(section).forEach(p -> numbers.add(p.number()));
        return node;
    }

    private static ObjectNode provision(Provision provision) {
        ObjectNode node = StableJson.object();
        node.put("number", provision.number());
        node.put("path", provision.path());
        Section section = provision.section();
        putOrNull(
                node, "section", section.numeral().isEmpty() ? section.title() : section.numeral());
        node.put("text", provision.text());
        ArrayNode parts = node.putArray("parts");
        for (Part part : provision.parts()) {
            ObjectNode written = StableJson.object();
            written.put("letter", part.letter());
            written.put("path", part.path());
            passage(written, part.passage());
            written.set("directives", DirectiveJson.directives(part.paragraph()));
            parts.add(written);
        }
        node.set("directives", DirectiveJson.directives(provision.lead()));
        node.set("footnotes", marks(provision.footnotes()));
        node.set("lines", lines(provision.lines()));
        return node;
    }

    private static ObjectNode adoption(Adoption adoption) {
        ObjectNode node = StableJson.object();
        putOrNull(node, "body", adoption.body());
        putOrNull(node, "session", adoption.session());
        putOrNull(node, "meeting", adoption.meeting());
        putOrNull(node, "date", adoption.date().map(Object::toString).orElse(""));
        putOrNull(node, "agenda_item", adoption.agendaItem());
        putOrNull(node, "committee", adoption.committee());
        putOrNull(node, "report", adoption.report());
        return node;
    }

    private static ObjectNode paragraph(Paragraph paragraph) {
        ObjectNode node = StableJson.object();
        node.put("path", paragraph.path());
        node.put("kind", paragraph.kind().word());
        node.put("level", paragraph.level());
        putOrNull(node, "label", paragraph.label());
        putOrNull(node, "number", paragraph.number());
        Section section = paragraph.section();
        putOrNull(
                node, "section", section.numeral().isEmpty() ? section.title() : section.numeral());
        passage(node, paragraph.passage());
        node.set("directives", DirectiveJson.directives(paragraph));
        node.set("references", DirectiveJson.references(paragraph));
        return node;
    }

    private static ObjectNode passage(ObjectNode node, Passage passage) {
        node.put("text", passage.text());
        node.set("footnotes", marks(passage.footnotes()));
        node.set("lines", lines(passage.lines()));
        return node;
    }

    private static ArrayNode marks(List<FootnoteMark> marks) {
        ArrayNode nodes = StableJson.array();
        for (FootnoteMark mark : marks) {
            nodes.add(footnote(mark.footnote()).put("offset", mark.offset()));
        }
        return nodes;
    }

    private static ObjectNode footnote(Footnote footnote) {
        ObjectNode node = StableJson.object();
        node.put("number", footnote.number());
        switch (footnote) {
            case Footnote.Printed printed -> node.put("text", printed.text());
            case Footnote.Missing _ -> node.putNull("text");
        }
        return node.put("missing", footnote instanceof Footnote.Missing);
    }

    private static ObjectNode lines(LineRange lines) {
        return StableJson.object().put("first", lines.first()).put("last", lines.last());
    }

    private ObjectNode diagnostic(Diagnostic diagnostic) {
        ObjectNode node = StableJson.object();
        node.put("code", diagnostic.code().id());
        node.put("severity", diagnostic.isError() ? "error" : "warning");
        node.put("place", diagnostic.place().shown());
        if (diagnostic.place() instanceof Place.Text text) {
            node.put("line", text.line());
            node.put("column", text.column());
        }
        ObjectNode facts = node.putObject("facts");
        for (Map.Entry<String, String> fact : diagnostic.facts().entrySet()) {
            facts.put(fact.getKey(), fact.getValue());
        }
        node.put("wrong", wording.wrong(diagnostic));
        node.put("expected", wording.expected(diagnostic));
        return node.put("remedy", wording.remedy(diagnostic));
    }

    private static void putOrNull(ObjectNode node, String name, String value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
