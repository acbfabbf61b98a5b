package org.crosscut.lawtext.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosscut.language.Language;
import org.crosscut.language.PrintedWords;

/// Tells changes to be read, in the language of the reader.
public final class ChangesText {
    private static final int LONGEST = 160;

    private final PrintedWords words;

    public ChangesText(Language language) {
        words = new PrintedWords("changes.words", language);
    }

    /// Two resolutions: first what changed, then what is repeated, new, dropped.
    public String write(Changes changes) {
        var text = new StringBuilder();
        text.append(words.of("title", changes.before().symbol(), changes.after().symbol()))
                .append("\n");
        for (Change.Kind kind :
                List.of(
                        Change.Kind.CHANGED,
                        Change.Kind.REPEATED,
                        Change.Kind.NEW,
                        Change.Kind.DROPPED)) {
            List<Change> some = changes.of(kind);
            text.append("\n")
                    .append(words.of("kind." + lower(kind)))
                    .append(" (")
                    .append(some.size())
                    .append(")\n");
            some.forEach(c -> text.append("\n").append(change(c)));
        }
        return text.toString();
    }

    /// Requests that stood before the last resolution, those that have stood longest first.
    public String write(Chain chain) {
        var text = new StringBuilder();
        String symbols =
                chain.resolutions().stream()
                        .map(r -> r.symbol())
                        .collect(Collectors.joining(" → "));
        text.append(words.of("chain", symbols)).append("\n");
        var standing = new ArrayList<>(chain.histories());
        standing.removeIf(h -> h.repetitions() == 0);
        text.append(words.of("standing", standing.size(), chain.histories().size())).append("\n");
        for (Chain.History history : standing) {
            text.append("\n")
                    .append(
                            words.of(
                                    "history",
                                    place(history.request()),
                                    history.since().resolution().symbol(),
                                    history.repetitions()))
                    .append("\n");
            for (Chain.Form form : history.forms()) {
                text.append("    ")
                        .append(form.resolution().symbol())
                        .append("#")
                        .append(place(form.request()))
                        .append(form.change().map(this::briefly).orElse(""))
                        .append("  ")
                        .append(shortened(form.request().text()))
                        .append("\n");
            }
        }
        return text.toString();
    }

    private String change(Change change) {
        var text = new StringBuilder();
        String from = change.before().map(this::place).orElse("");
        String to = change.after().map(this::place).orElse("");
        text.append("  ")
                .append(from.isEmpty() ? to : to.isEmpty() ? from : from + " → " + to)
                .append("  ");
        Optional<Request> shown = change.after().isPresent() ? change.after() : change.before();
        text.append(shown.map(r -> shortened(r.text())).orElse("")).append("\n");
        for (Alteration alteration : change.alterations()) {
            text.append("      ").append(alteration(alteration)).append("\n");
        }
        return text.toString();
    }

    private String alteration(Alteration alteration) {
        String what = words.of("alteration." + alteration.kind().name().toLowerCase(Locale.ROOT));
        String before = shortened(alteration.before());
        String after = shortened(alteration.after());
        if (before.isEmpty()) {
            return words.of("added", what, after);
        }
        return after.isEmpty()
                ? words.of("removed", what, before)
                : words.of("replaced", what, before, after);
    }

    private String briefly(Change change) {
        if (change.kind() == Change.Kind.REPEATED) {
            return " (" + words.of("briefly.repeated") + ")";
        }
        String what =
                change.alterations().stream()
                        .map(a ->
                                words.of("alteration." + a.kind().name().toLowerCase(Locale.ROOT)))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return " (" + what + ")";
    }

    private String place(Request request) {
        return request.ordinal() > 1 ? request.path() + "." + request.ordinal() : request.path();
    }

    private static String lower(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + " …";
    }
}
