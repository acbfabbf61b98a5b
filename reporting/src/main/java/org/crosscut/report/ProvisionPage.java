package org.crosscut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Topic;

/// The page of one paragraph: its words, what was checked, the topic's section, what was found,
/// what could not be told, and the notes.
final class ProvisionPage {
    private final StateInput input;
    private final Words words;
    private final Scope scope;
    private final Map<String, String> written;

    /// @param written the number of the paragraph under which a topic's section stands; shared by
    ///   all pages of a report
    ProvisionPage(StateInput input, Words words, Scope scope, Map<String, String> written) {
        this.input = input;
        this.words = words;
        this.scope = scope;
        this.written = written;
    }

    Page page(ProvisionText provision) {
        String id = Scope.pageId(provision);
        List<Topic> topics = scope.topics(provision);
        var blocks = new ArrayList<Block>(new ProvisionWords(words).blocks(provision));
        List<Topic> withheld = scope.withheld(provision);
        if (!withheld.isEmpty()) {
            blocks.add(withheld(withheld));
        }
        if (topics.isEmpty() && withheld.isEmpty()) {
            blocks.add(Block.Paragraph.remark(words.of("provision.untracked")));
        } else {
            var notes = new NoteBook(id, words);
            for (Topic topic : topics) {
                topic(blocks, notes, provision, topic, topics.size() > 1);
            }
            blocks.add(new Block.Notes(notes.notes()));
        }
        return new Page(
                id,
                provision.number(),
                scope.section(provision),
                words.of("provision.heading", provision.number()),
                scope.title(provision),
                scope.section(provision),
                topics.isEmpty() ? Page.Sheet.RUN_ON : Page.Sheet.PORTRAIT,
                blocks);
    }

    private void topic(
            List<Block> blocks,
            NoteBook notes,
            ProvisionText provision,
            Topic topic,
            boolean titled) {
        String id = Scope.pageId(provision) + "-" + topic.name();
        List<Control> controls = scope.controls(topic, provision);
        if (titled) {
            String title = topic.title().in(words.language());
            blocks.add(new Block.Heading(3, id, Inline.of(title)));
        }
        int level = titled ? 4 : 3;
        if (!controls.isEmpty()) {
            var checked = new CheckedBlocks(input, words, notes);
            blocks.add(heading(level, "provision.checked", id + "-checked"));
            blocks.addAll(checked.rules(controls));
            blocks.addAll(checked.counts(controls));
            blocks.addAll(checked.readings(controls));
        }
        var section = new SectionWriter(input, words, notes, id, level + 1);
        String before = written.putIfAbsent(topic.name(), provision.number());
        if (before == null) {
            blocks.add(heading(level, "provision.section", id + "-section"));
            blocks.addAll(section.write(topic));
        } else {
            blocks.add(
                    new Block.Paragraph(
                            Block.Tone.BODY,
                            List.of(
                                    new Inline.Text(words.of("provision.elsewhere")),
                                    new Inline.Link(
                                            "#p" + before,
                                            Inline.of(words.of("provision.heading", before))))));
        }
        var outcomes = new FindingBlocks(input.catalogue(), input.figures(), words, notes);
        List<Block> found =
                controls.stream()
                        .filter(c -> !section.shownFindings().contains(c.id()))
                        .flatMap(c -> outcomes.findings(c, "", FindingBlocks.WORST).stream())
                        .toList();
        if (!found.isEmpty()) {
            blocks.add(heading(level, "provision.findings", id + "-findings"));
            blocks.addAll(found);
        }
        List<Block> untold = outcomes.untold(topic, controls);
        if (!untold.isEmpty()) {
            blocks.add(heading(level, "provision.untold", id + "-untold"));
            blocks.addAll(untold);
        }
    }

    private Block heading(int level, String key, String id) {
        return new Block.Heading(level, id, Inline.of(words.of(key)));
    }

    private Block withheld(List<Topic> topics) {
        return Block.Paragraph.remark(
                words.of(
                        "provision.withheld",
                        String.join(
                                words.of("list.strong-separator"),
                                topics.stream().map(t -> t.title().in(words.language())).toList()),
                        words.of("class." + topics.getFirst().classification().word()),
                        words.of("class." + input.clearance().word())));
    }
}
