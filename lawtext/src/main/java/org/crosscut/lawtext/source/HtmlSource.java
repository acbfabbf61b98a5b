package org.crosscut.lawtext.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.lawtext.source.Source.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// A web page: its blocks as paragraphs, numbers of lists written out, raised or linked digits as
/// footnote marks. Navigation, scripts and what is hidden are no text.
final class HtmlSource {
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "head",
                    "svg",
                    "iframe",
                    "form");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "tbody",
                    "thead",
                    "tr",
                    "blockquote",
                    "pre",
                    "address",
                    "center",
                    "hr",
                    "body",
                    "figure",
                    "figcaption",
                    "fieldset");
    private static final Pattern DIGITS = Pattern.compile("\\[?(?<number>[0-9]{1,3})[\\])/]?");
    private static final Pattern NOTE_LINK =
            Pattern.compile("#.*(?:fn|note|cite|ref|foot|edn).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NESTING =
            Pattern.compile(
                    "<(?<end>/?)(?:div|ol|ul|dl|table|tbody|tr|td|span|b|i|em|strong|font|section|article|blockquote|center|a|form)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^<>\\n]{0,1000}>");

    /// Deeper than any page is laid out; taking apart takes time that grows with its square.
    private static final int DEEPEST = 400;

    private final LineWriter writer = new LineWriter();
    private final IdentityHashMap<Element, Integer> counted = new IdentityHashMap<>();

    private HtmlSource() {}

    static Source read(String file, Decoded decoded) {
        if (isDeeperThan(decoded.text(), DEEPEST)) {
            return withoutTags(file, decoded);
        }
        Document page = Jsoup.parse(decoded.text(), "", Parser.htmlParser().setTrackPosition(true));
        var reading = new HtmlSource();
        reading.read(page);
        return new Source(
                file,
                Form.HTML,
                reading.writer.lines(),
                List.of(),
                new ArrayList<>(),
                decoded.problems());
    }

    /// Whether elements that have to be closed are nested deeper than that.
    private static boolean isDeeperThan(String text, int deepest) {
        int depth = 0;
        Matcher tag = NESTING.matcher(text);
        while (tag.find()) {
            depth = Math.max(0, depth + (tag.group("end").isEmpty() ? 1 : -1));
            if (depth > deepest) {
                return true;
            }
        }
        return false;
    }

    /// The text between the tags, each line at its place.
    private static Source withoutTags(String file, Decoded decoded) {
        String text = TAG.matcher(decoded.text()).replaceAll(m -> " ".repeat(m.group().length()));
        var problems = new ArrayList<>(decoded.problems());
        problems.add(
                Diagnostic.of(
                        SourceCode.PART_LOST,
                        Place.file(file),
                        "part",
                        "HTML",
                        "why",
                        "nesting deeper than " + DEEPEST));
        return new Source(file, Form.HTML, PlainSource.lines(text), List.of(), List.of(), problems);
    }

    private void read(Document page) {
        page.traverse(
                new NodeVisitor() {
                    private int leftOut;

                    @Override
                    public void head(Node node, int depth) {
                        if (leftOut > 0 || isLeftOut(node)) {
                            leftOut++;
                        } else if (node instanceof TextNode text) {
                            add(text);
                        } else if (node instanceof Element element) {
                            open(element);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (leftOut > 0) {
                            leftOut--;
                        } else if (node instanceof Element element) {
                            close(element);
                        }
                    }
                });
        writer.endParagraph(1);
    }

    private static boolean isLeftOut(Node node) {
        if (!(node instanceof Element element)) {
            return !(node instanceof TextNode);
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return LEFT_OUT.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none");
    }

    private void open(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            writer.endParagraph(line(element));
        }
        if (name.equals("li")) {
            writer.append(number(element));
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            writer.breakLine(line(element));
        } else if (name.equals("td") || name.equals("th")) {
            writer.append("\t");
        } else if (BLOCKS.contains(name)) {
            writer.endParagraph(line(element));
        }
    }

    private void add(TextNode text) {
        Element parent = text.parent();
        if (parent == null) {
            return;
        }
        String words = Decoded.textOnly(isPreformatted(parent) ? text.getWholeText() : text.text());
        String mark = mark(parent, words);
        if (!mark.isEmpty()) {
            writer.append(Marks.of(mark));
        } else if (isPreformatted(parent)) {
            String[] lines = words.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                writer.append(lines[i]);
                if (i + 1 < lines.length) {
                    int at = line(parent) + i;
                    if (writer.isEmpty()) {
                        writer.endParagraph(at);
                    } else {
                        writer.endLine(at);
                    }
                }
            }
        } else {
            writer.append(words);
        }
    }

    /// The number of a footnote that these words call; empty if they do not. The same number at the
    /// beginning of a block is the footnote itself.
    private String mark(Element parent, String words) {
        Matcher digits = DIGITS.matcher(words.strip());
        if (!digits.matches() || writer.isEmpty()) {
            return "";
        }
        Element link = around(parent, "a");
        boolean isLinked = link != null && NOTE_LINK.matcher(link.attr("href")).matches();
        return isLinked || around(parent, "sup") != null ? digits.group("number") : "";
    }

    private static boolean isPreformatted(Element element) {
        return around(element, "pre") != null;
    }

    /// The nearest element of that name that contains another, or is it; null if there is none.
    private static @Nullable Element around(Element element, String name) {
        Element e = element;
        while (e != null && !e.normalName().equals(name)) {
            e = e.parent();
        }
        return e;
    }

    /// What stands before an item of a list.
    private String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        int next = counted.getOrDefault(list, integer(list.attr("start"), 1) - 1) + 1;
        int number = integer(item.attr("value"), next);
        counted.put(list, number);
        return switch (list.attr("type")) {
            case "a" -> "(" + ListNumbers.letters(number, 'a') + ") ";
            case "A" -> ListNumbers.letters(number, 'A') + ". ";
            case "i" -> "(" + ListNumbers.roman(number).toLowerCase(Locale.ROOT) + ") ";
            case "I" -> ListNumbers.roman(number) + ". ";
            default -> number + ". ";
        };
    }

    private static int integer(String text, int otherwise) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : otherwise;
    }

    private static int line(Node node) {
        return node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 1;
    }
}
