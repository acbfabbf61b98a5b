package org.crosscut.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Topic;
import org.crosscut.language.Language;

/// Which topics and controls speak of which paragraph, and how a paragraph is called in short.
final class Scope {
    private static final Pattern PATH = Pattern.compile("(.+)#([^(]+)(\\(.*\\))?");
    private static final int BRIEF_LATIN = 100;
    private static final int BRIEF_IDEOGRAPHS = 48;

    private final StateInput input;
    private final Words words;

    Scope(StateInput input, Words words) {
        this.input = input;
        this.words = words;
    }

    /// Those that name the paragraph, or one of its parts, themselves or in a control, and that
    /// this report may show; those with controls first.
    List<Topic> topics(ProvisionText provision) {
        return all(provision)
                .filter(t -> isShown(t.classification()))
                .sorted(Comparator.comparing((Topic t) -> controls(t, provision).isEmpty()))
                .toList();
    }

    /// Those that are more secret than this report.
    List<Topic> withheld(ProvisionText provision) {
        return all(provision).filter(t -> !isShown(t.classification())).toList();
    }

    /// Whether this report may show what is so secret.
    boolean isShown(Classification classification) {
        return classification.compareTo(input.clearance()) <= 0;
    }

    private Stream<Topic> all(ProvisionText provision) {
        return input.catalogue().topics().stream()
                .filter(t ->
                        names(t.provisions(), provision)
                                || t.controls().stream()
                                        .anyMatch(c -> names(c.provisions(), provision)));
    }

    /// The topic's controls that answer to the paragraph and that this report may show.
    List<Control> controls(Topic topic, ProvisionText provision) {
        return topic.controls().stream()
                .filter(c -> isShown(c.classification()))
                .filter(c ->
                        names(
                                c.provisions().isEmpty() ? topic.provisions() : c.provisions(),
                                provision))
                .toList();
    }

    /// Whether one of the paths is the paragraph or one of its parts.
    boolean names(List<String> paths, ProvisionText provision) {
        return paths.stream()
                .map(PATH::matcher)
                .filter(Matcher::matches)
                .anyMatch(m ->
                        m.group(1).equals(input.resolution())
                                && m.group(2).equals(provision.number()));
    }

    static String pageId(ProvisionText provision) {
        return "p" + provision.number();
    }

    String section(ProvisionText provision) {
        String section = provision.section().in(words.language());
        return section.isEmpty() ? words.of("state.no-section") : section;
    }

    /// Provisions by section, both in their order.
    Map<String, List<ProvisionText>> sections() {
        var sections = new LinkedHashMap<String, List<ProvisionText>>();
        for (ProvisionText provision : input.provisions()) {
            sections.merge(
                    section(provision),
                    List.of(provision),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return sections;
    }

    String title(ProvisionText provision) {
        return String.join(
                words.of("list.strong-separator"),
                topics(provision).stream().map(t -> t.title().in(words.language())).toList());
    }

    /// The titles of its topics, or the beginning of its summary or text.
    String brief(ProvisionText provision) {
        String title = title(provision);
        if (!title.isEmpty()) {
            return title;
        }
        Language language = words.language();
        var official = provision.official().get(language);
        boolean summarised = provision.summary().byLanguage().containsKey(language);
        String text =
                !summarised && official != null
                        ? official.passages().getFirst().text()
                        : provision.summary().in(language);
        return shortened(text);
    }

    private static String shortened(String text) {
        boolean ideographs = text.codePoints().limit(20).anyMatch(Character::isIdeographic);
        int most = ideographs ? BRIEF_IDEOGRAPHS : BRIEF_LATIN;
        if (text.length() <= most) {
            return text;
        }
        int space = ideographs ? -1 : text.lastIndexOf(' ', most);
        return text.substring(0, space > 0 ? space : most).strip() + "…";
    }
}
