package org.crosscut.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.crosscut.assess.Response;
import org.crosscut.catalogue.Section;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;
import org.crosscut.section.FollowUpMarkdown;

/// The rows of the table of follow-up action, in the order of the paragraphs. A paragraph has one
/// where the entity has answered it, or where a topic has a text for it that concerns the entity:
/// something that the text shows is known, or the entity has to send data of the topic.
final class FollowUpRows {
    private static final Pattern PARTED = Pattern.compile("\\R\\s*\\R");

    private final FollowUpInput input;
    private final Words words;
    private final NoteBook notes;
    private final Layout layout;
    private final Scope scope;

    FollowUpRows(FollowUpInput input, Words words, NoteBook notes) {
        this.input = input;
        this.words = words;
        this.notes = notes;
        this.layout = new Layout(words);
        this.scope = new Scope(input.state(), words);
    }

    List<FollowUp.Row> rows() {
        var rows = new ArrayList<FollowUp.Row>();
        for (ProvisionText provision : input.state().provisions()) {
            List<FollowUp.Action> actions = actions(provision);
            if (!actions.isEmpty()) {
                Language language = words.language();
                boolean isHere =
                        provision.official().containsKey(language)
                                || provision.summary().byLanguage().containsKey(language);
                rows.add(
                        new FollowUp.Row(
                                id(provision),
                                isHere ? language : Language.EN,
                                new ProvisionWords(words).cited(provision),
                                actions));
            }
        }
        return rows;
    }

    static String id(ProvisionText provision) {
        return "f" + provision.number();
    }

    private List<FollowUp.Action> actions(ProvisionText provision) {
        var actions = new ArrayList<FollowUp.Action>();
        boolean isApproved = false;
        for (String path : answered(provision)) {
            Response approved = latest(path, true, true);
            isApproved |= approved != null;
            if (approved != null) {
                actions.add(given(approved, FollowUp.State.APPROVED, "follow-up.approved"));
                continue;
            }
            Response elsewhere = latest(path, true, false);
            if (elsewhere != null) {
                actions.add(given(elsewhere, FollowUp.State.DRAFT, "follow-up.untranslated"));
            }
            Response drafted = latest(path, false, true);
            if (drafted != null) {
                actions.add(given(drafted, FollowUp.State.DRAFT, "follow-up.drafted"));
            }
        }
        if (!isApproved) {
            actions.addAll(proposals(provision));
        }
        return actions;
    }

    /// What of the paragraph the entity has answered in this language, or approved in another: the
    /// paragraph itself or its parts.
    private Set<String> answered(ProvisionText provision) {
        var paths = new LinkedHashSet<String>();
        input.responses().stream()
                .filter(r -> r.isApproved() || isHere(r))
                .map(Response::answers)
                .filter(path -> scope.names(List.of(path), provision))
                .sorted()
                .forEach(paths::add);
        return paths;
    }

    private @org.jspecify.annotations.Nullable Response latest(
            String path, boolean isApproved, boolean isHere) {
        return input.responses().stream()
                .filter(r -> r.answers().equals(path))
                .filter(r -> r.isApproved() == isApproved && isHere(r) == isHere)
                .findFirst()
                .orElse(null);
    }

    private boolean isHere(Response response) {
        return response.language().equals(words.language().tag());
    }

    private FollowUp.Action given(Response response, FollowUp.State state, String key) {
        LocalDate day = response.approvedOn();
        String date = layout.date(day == null ? response.answeredOn() : day);
        String part = response.answers().replaceFirst("^[^(]*", "");
        var content = new ArrayList<Block>();
        for (String paragraph : PARTED.splitAsStream(response.text().strip()).toList()) {
            boolean isLabelled = content.isEmpty() && !part.isEmpty();
            content.add(Block.Paragraph.of((isLabelled ? part + " " : "") + paragraph.strip()));
        }
        Language language =
                Words.LANGUAGES.stream()
                        .filter(l -> l.tag().equals(response.language()))
                        .findFirst()
                        .orElse(Language.EN);
        String name = words.of("language." + language.tag());
        return new FollowUp.Action(state, language, words.of(key, date, name), content);
    }

    /// What the topics' texts say from the figures; where several speak of the paragraph, one after
    /// the other.
    private List<FollowUp.Action> proposals(ProvisionText provision) {
        var actions = new ArrayList<FollowUp.Action>();
        for (Topic topic : input.state().catalogue().topics()) {
            for (Section text : topic.followUps()) {
                if (text.language() != words.language() || !scope.isShown(topic.classification())) {
                    continue;
                }
                for (FollowUpMarkdown.Answer answer : FollowUpMarkdown.parse(text.markdown())) {
                    if (scope.names(List.of(answer.provision()), provision)) {
                        propose(topic, answer, actions);
                    }
                }
            }
        }
        return actions;
    }

    private void propose(
            Topic topic, FollowUpMarkdown.Answer answer, List<FollowUp.Action> actions) {
        // A page of its own for the charts' names, which a follow-up text has none of.
        var writer = new SectionWriter(input.state(), words, notes, "follow-up", 4);
        boolean isKnown = writer.knowsAny(topic, answer);
        if (!isKnown && !input.state().figures().isAsked(topic, input.entity().code())) {
            return;
        }
        List<Block> content = writer.write(topic, answer);
        if (content.isEmpty()) {
            content = List.of(Block.Paragraph.of(words.of("follow-up.nothing")));
        }
        actions.add(
                new FollowUp.Action(
                        isKnown ? FollowUp.State.DRAFT : FollowUp.State.UNKNOWN,
                        words.language(),
                        words.of(isKnown ? "follow-up.proposed" : "follow-up.unknown"),
                        content));
    }
}
