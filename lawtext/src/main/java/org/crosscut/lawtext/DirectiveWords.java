package org.crosscut.lawtext;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crosscut.lawtext.directive.Addressee;
import org.crosscut.lawtext.directive.Directive;
import org.crosscut.lawtext.directive.Due;
import org.crosscut.lawtext.directive.Vehicle;
import org.crosscut.lawtext.directive.Verb;
import org.crosscut.lawtext.directive.VerbClass;
import org.crosscut.lawtext.grammar.Grammar;

/// Says in the words of one language whom a directive addresses and when it is due.
public final class DirectiveWords {
    private final Grammar grammar;

    public DirectiveWords(Grammar grammar) {
        this.grammar = grammar;
    }

    /// The verb as printed; its name where the text leaves it to the lead.
    public String verb(Directive directive) {
        return directive.verb().map(v -> v.printed().isEmpty() ? v.name() : v.printed()).orElse("");
    }

    /// The addressees proper, as listed.
    public String addressees(Directive directive) {
        return directive.addressees().stream()
                .filter(a -> a.role() == Addressee.Role.ADDRESSEE)
                .map(Addressee::name)
                .collect(Collectors.joining(", "));
    }

    /// The addressees proper, as the text calls them; as listed where they stand in another clause.
    public String printedAddressees(Directive directive) {
        return directive.addressees().stream()
                .filter(a -> a.role() == Addressee.Role.ADDRESSEE)
                .map(a -> a.printed().isEmpty() ? a.name() : a.printed())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// The report, date, session or interval; empty for what stands as long as the paragraph does.
    public String due(Directive directive) {
        List<String> reports = directive.vehicles().stream().map(this::title).distinct().toList();
        String time = time(directive.due());
        String report = String.join(", ", reports);
        return time.isEmpty() || report.isEmpty() ? report + time : report + "; " + time;
    }

    private String title(Vehicle vehicle) {
        return grammar.lexicon().titles().getOrDefault(vehicle.kind(), vehicle.kind());
    }

    private String time(Due due) {
        return switch (due.kind()) {
            case DATE -> grammar.word("due_date", due.value());
            case FROM -> grammar.word("due_from", due.value());
            case SESSION -> grammar.word("due_session", due.value());
            case INTERVAL -> grammar.word("due_interval", period(due.value()));
            case WITHIN -> grammar.word("due_within", period(due.value()));
            case AT_ONCE -> grammar.word("due_at_once", "");
            case VEHICLE, STANDING -> "";
        };
    }

    /// `P3M` in words.
    private String period(String iso) {
        String unit = iso.substring(iso.length() - 1);
        return grammar.word("period_" + unit, iso.substring(1, iso.length() - 1));
    }

    /// Whether a directive directs someone: what is listed as a request.
    public static boolean isRequest(Directive directive) {
        boolean isDirective =
                directive
                        .verb()
                        .map(Verb::verbClass)
                        .filter(c -> c == VerbClass.DIRECTIVE)
                        .isPresent();
        return isDirective || directive.repeats().isPresent();
    }

    /// Whether what someone asks for ("next overview report", "next-overview-report", "77", words
    /// of the text) is when a directive is due.
    public boolean isDue(Directive directive, String asked) {
        String words = plain(asked);
        return directive.vehicles().stream()
                        .anyMatch(v ->
                                plain(v.kind()).equals(words)
                                        || plain(title(v)).equals(words)
                                        || plain(v.printed()).contains(words))
                || plain(directive.due().value()).equals(words)
                || (!directive.due().printed().isEmpty()
                        && plain(directive.due().printed()).contains(words));
    }

    /// Whether a name or printed words are one of the directive's addressees.
    public boolean addresses(Directive directive, String asked) {
        String words = plain(asked);
        return directive.addressees().stream()
                .anyMatch(
                        a -> plain(a.name()).contains(words) || plain(a.printed()).contains(words));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ").strip();
    }
}
