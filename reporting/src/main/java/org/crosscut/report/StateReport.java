package org.crosscut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.crosscut.language.Language;

/// Writes the report on the state of a resolution: how to read it, the state at a glance, and a
/// page for each of its paragraphs.
public final class StateReport {
    private final StateInput input;
    private final Words words;
    private final Scope scope;

    public StateReport(StateInput input, Language language) {
        this.input = input;
        this.words = new Words(language);
        this.scope = new Scope(input, words);
    }

    /// Every paragraph by every entity, as the report's first pages have it.
    public Matrix matrix() {
        return new Glance(input, words, scope).matrix();
    }

    public ReportDocument document() {
        var pages = new ArrayList<Page>();
        pages.add(new HowToRead(input, words).page());
        pages.add(new Glance(input, words, scope).page());
        var written = new LinkedHashMap<String, String>();
        for (ProvisionText provision : input.provisions()) {
            pages.add(new ProvisionPage(input, words, scope, written).page(provision));
        }
        return new ReportDocument(
                words.language(),
                input.resolution(),
                words.of("state.title"),
                input.title().in(words.language()),
                new DocumentFacts(input, words).all(),
                input.exercise() ? words.of("page.exercise-banner") : "",
                words.of("page.foot", input.archiveHead(), input.snapshot()),
                pages);
    }
}
