package org.crosscut.lawtext.akn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.grammar.Grammars;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The official schema is no part of the project: `./crosscut bench akn` validates against it.
class AkomaNtosoTest {
    private static final String TEXT =
            """
            Resolution adopted by the General Assembly on 1 July 2022
            12/34. Care of <lighthouses> & lamps
            The General Assembly,
            Recalling its resolution 10/1 of 1 May 2001,
            I
            Lamps
            1. Requests the Secretary-General to report, with:
            (a) The lamps;
            (b) The fuel;1
            2. Notes the harbour.

            __________

            1 A/12/55.
            """;

    @Test
    void identifiersPartsAndNotesAreWritten() throws Exception {
        Document xml = parsed(TEXT);
        assertThat(values(xml, "FRBRuri", "value"))
                .contains(
                        "/akn/un/statement/resolution/unga/2022-07-01/12-34",
                        "/akn/un/statement/resolution/unga/2022-07-01/12-34/eng@");
        assertThat(values(xml, "section", "eId")).containsExactly("sec_I");
        assertThat(values(xml, "paragraph", "eId")).containsExactly("para_1", "para_2");
        assertThat(values(xml, "point", "eId"))
                .containsExactly("para_1__point_a", "para_1__point_b");
        assertThat(values(xml, "authorialNote", "marker")).containsExactly("1");
        assertThat(texts(xml, "docTitle")).containsExactly("Care of <lighthouses> & lamps");
        assertThat(texts(xml, "recital").getFirst()).contains("Recalling");
    }

    @Test
    void identifiersAreUniqueEvenWhereNumbersAreNot() throws Exception {
        Document xml = parsed(TEXT.replace("2. Notes", "1. Notes"));
        List<String> ids = new ArrayList<>();
        NodeList all = xml.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element e && e.hasAttribute("eId")) {
                ids.add(e.getAttribute("eId"));
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoResolutionIsWrittenToo() throws Exception {
        assertThat(values(parsed("1. Thanks the keepers of the lamps.\n"), "FRBRdate", "name"))
                .containsOnly("unknown");
        assertThat(parsed("").getElementsByTagName("mainBody").getLength()).isEqualTo(1);
    }

    private static Document parsed(String text) throws Exception {
        String xml =
                AkomaNtoso.write(
                        new ResolutionReader(Grammars.load())
                                .salvage("r.txt", text.getBytes(StandardCharsets.UTF_8)));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> values(Document xml, String element, String attribute) {
        return elements(xml, element).stream().map(e -> e.getAttribute(attribute)).toList();
    }

    private static List<String> texts(Document xml, String element) {
        return elements(xml, element).stream().map(e -> e.getTextContent().strip()).toList();
    }

    private static List<Element> elements(Document xml, String name) {
        var elements = new ArrayList<Element>();
        NodeList found = xml.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
