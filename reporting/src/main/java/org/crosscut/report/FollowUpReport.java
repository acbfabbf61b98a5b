package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosscut.language.Language;

/// Writes one entity's summary of follow-up action: each decision or request that it answers, and
/// what it did, in the form in which budget reports print it.
public final class FollowUpReport {
    private static final String PAGE = "follow-up";

    private final FollowUpInput input;
    private final StateInput state;
    private final Words words;
    private final Layout layout;

    public FollowUpReport(FollowUpInput input, Language language) {
        this.input = input;
        this.state = input.state();
        this.words = new Words(language);
        this.layout = new Layout(words);
    }

    public ReportDocument document() {
        Language language = words.language();
        return new ReportDocument(
                language,
                state.resolution(),
                words.of("follow-up.title"),
                input.entity().name().in(language),
                new DocumentFacts(state, words).all(),
                state.exercise() ? words.of("page.exercise-banner") : "",
                words.of("page.foot", state.archiveHead(), state.snapshot()),
                List.of(page()));
    }

    private Page page() {
        Language language = words.language();
        var notes = new NoteBook(PAGE, words);
        List<FollowUp.Row> rows = new FollowUpRows(input, words, notes).rows();
        String body = input.body().in(language);
        String number = number(state.resolution());
        var blocks = new ArrayList<Block>();
        blocks.add(state(rows));
        blocks.add(heading(3, words.of("follow-up.body", body)));
        blocks.add(heading(4, state.title().in(language)));
        blocks.add(Block.Paragraph.of(words.of("follow-up.resolution", number)));
        if (rows.isEmpty()) {
            String none = words.of("follow-up.no-rows", input.entity().name().in(language));
            blocks.add(Block.Paragraph.of(none));
        } else {
            blocks.add(
                    new FollowUp(
                            words.of("follow-up.decision"), words.of("follow-up.action"), rows));
            blocks.add(new Block.Notes(notes.notes()));
        }
        return new Page(
                PAGE,
                "",
                input.entity().code(),
                words.of("follow-up.heading", body, number),
                "",
                "",
                Page.Sheet.PORTRAIT,
                blocks);
    }

    /// How many rows may be handed on as they are, and what has to be done with the others.
    private Block state(List<FollowUp.Row> rows) {
        var items = new ArrayList<List<Block>>();
        for (FollowUp.State each : FollowUp.State.values()) {
            long count = rows.stream().filter(r -> worst(r) == each).count();
            if (count > 0) {
                String key = "follow-up.count-" + each.name().toLowerCase(Locale.ROOT);
                items.add(
                        List.of(
                                Block.Paragraph.of(
                                        words.counted(key, count, layout.count(count)))));
            }
        }
        var content = new ArrayList<Block>();
        if (!items.isEmpty()) {
            content.add(new Block.Items(false, items));
        }
        if (rows.stream().anyMatch(this::isSummary)) {
            content.add(Block.Paragraph.remark(words.of("follow-up.summaries")));
        }
        boolean isReady = rows.stream().allMatch(r -> worst(r) == FollowUp.State.APPROVED);
        return new Block.Callout(
                isReady ? Block.Callout.Kind.PLAIN : Block.Callout.Kind.DRAFT,
                words.of(isReady ? "follow-up.ready-title" : "follow-up.draft-title"),
                content);
    }

    private boolean isSummary(FollowUp.Row row) {
        return state.provisions().stream()
                .filter(p -> FollowUpRows.id(p).equals(row.id()))
                .noneMatch(p -> p.official().containsKey(words.language()));
    }

    private static FollowUp.State worst(FollowUp.Row row) {
        return row.actions().stream()
                .map(FollowUp.Action::state)
                .max(java.util.Comparator.naturalOrder())
                .orElse(FollowUp.State.UNKNOWN);
    }

    private static Block heading(int level, String text) {
        return new Block.Heading(level, "", Inline.of(text));
    }

    /// `12/34` for `A/RES/12/34`, as running text calls a resolution.
    private static String number(String symbol) {
        return symbol.replaceFirst("^[A-Z]+/RES/", "");
    }
}
