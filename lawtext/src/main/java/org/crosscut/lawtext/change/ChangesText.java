package org.crosscut.lawtext.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.crosscut.language.Language;

/// Tells changes to be read, in the language of the reader.
public final class ChangesText {
    private static final int LONGEST = 160;

    private final ResourceBundle words;

    public ChangesText(Language language) {
        words = ResourceBundle.getBundle("changes.words", language.locale());
    }

    /// Two resolutions: first what changed, then what is repeated, new, dropped.
    public String write(Changes changes) {
        var text = new StringBuilder();
        text.append(of("title", changes.before().symbol(), changes.after().symbol())).append("\n");
        for (Change.Kind kind :
                List.of(
                        Change.Kind.CHANGED,
                        Change.Kind.REPEATED,
                        Change.Kind.NEW,
                        Change.Kind.DROPPED)) {
            List<Change> some = changes.of(kind);
            text.append("\n")
                    .append(word("kind." + lower(kind)))
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
        text.append(of("chain", symbols)).append("\n");
        var standing = new ArrayList<>(chain.histories());
        standing.removeIf(h -> h.repetitions() == 0);
        text.append(of("standing", standing.size(), chain.histories().size())).append("\n");
        for (Chain.History history : standing) {
            text.append("\n")
                    .append(
                            of(
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
        String what = word("alteration." + alteration.kind().name().toLowerCase(Locale.ROOT));
        String before = shortened(alteration.before());
        String after = shortened(alteration.after());
        if (before.isEmpty()) {
            return of("added", what, after);
        }
        return after.isEmpty() ? of("removed", what, before) : of("replaced", what, before, after);
    }

    private String briefly(Change change) {
        if (change.kind() == Change.Kind.REPEATED) {
            return " (" + word("briefly.repeated") + ")";
        }
        String what =
                change.alterations().stream()
                        .map(a -> word("alteration." + a.kind().name().toLowerCase(Locale.ROOT)))
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

    private String word(String key) {
        return words.getString(key);
    }

    private String of(String key, Object... arguments) {
        String text = word(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }
}
