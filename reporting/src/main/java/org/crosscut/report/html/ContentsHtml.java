package org.crosscut.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.report.Page;
import org.crosscut.report.ReportDocument;
import org.crosscut.report.Words;

/// The list of contents: the introduction by title, then the numbers of each section's paragraphs,
/// those with a subject marked.
final class ContentsHtml {
    private final Markup out;
    private final Words words;

    ContentsHtml(Markup out, Words words) {
        this.out = out;
        this.words = words;
    }

    void write(ReportDocument document) {
        out.open("nav", "class", "contents", "aria-label", words.of("contents.title"));
        out.open("details", "data-filter", words.of("contents.find"));
        out.element("summary", words.of("contents.title")).line();
        out.open("ul", "class", "front").line();
        document.pages().stream().filter(p -> p.label().isEmpty()).forEach(this::title);
        out.close("ul").line();
        var groups = new LinkedHashMap<String, List<Page>>();
        document.pages().stream()
                .filter(p -> !p.label().isEmpty())
                .forEach(p -> groups.computeIfAbsent(p.group(), g -> new ArrayList<>()).add(p));
        for (Map.Entry<String, List<Page>> group : groups.entrySet()) {
            out.element("p", group.getKey(), "class", "group");
            out.open("ul", "class", "numbers").line();
            group.getValue().forEach(this::number);
            out.close("ul").line();
        }
        out.close("details").close("nav").line();
    }

    private void title(Page page) {
        out.open("li").element("a", page.heading(), "href", "#" + page.id()).close("li").line();
    }

    private void number(Page page) {
        out.open("li", "class", page.title().isEmpty() ? "" : "has");
        out.element("a", page.label(), "href", "#" + page.id(), "title", page.title());
        out.close("li").line();
    }
}
