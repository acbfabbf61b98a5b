package org.crosscut.lawtext.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosscut.lawtext.grammar.Category;
import org.crosscut.lawtext.grammar.PhraseTable.Hit;

/// By which report and when something has to be done: the most exact of what a clause says.
final class TimeFinder {
    /// Between an ordinal and the word "session" stand at most so many tokens.
    private static final int NEAR = 3;

    private final Sentence sentence;
    private final Numerals numerals;

    TimeFinder(Sentence sentence) {
        this.sentence = sentence;
        numerals = new Numerals(sentence);
    }

    List<Vehicle> vehicles(int from, int to) {
        var vehicles = new ArrayList<Vehicle>();
        for (Hit hit : sentence.in(Category.VEHICLE, from, to)) {
            Span span = sentence.span(hit);
            boolean isKnown = vehicles.stream().anyMatch(v -> v.kind().equals(hit.name()));
            if (!isKnown) {
                vehicles.add(new Vehicle(hit.name(), 0, sentence.printed(span), span));
            }
        }
        for (Session session : sessions(from, to)) {
            boolean isReported =
                    sentence.in(Category.KIND, from, to).stream().anyMatch(this::isReport);
            if (isReported || vehicles.isEmpty()) {
                vehicles.add(
                        new Vehicle(
                                "report-to-session",
                                session.number(),
                                sentence.printed(session.span()),
                                session.span()));
            }
        }
        // "The next report" says less than any other.
        if (vehicles.size() > 1) {
            vehicles.removeIf(v -> v.kind().equals("next-report"));
        }
        return vehicles;
    }

    private boolean isReport(Hit kind) {
        return switch (kind.name()) {
            case "report", "review", "update", "briefing", "recommendations", "analysis" -> true;
            default -> false;
        };
    }

    private record Session(int number, Span span) {}

    private List<Session> sessions(int from, int to) {
        var sessions = new ArrayList<Session>();
        for (Hit ordinal : sentence.in(Category.ORDINAL, from, to)) {
            for (int at = ordinal.to(); at < Math.min(to, ordinal.to() + NEAR); at++) {
                Optional<Hit> session = sentence.startingAt(Category.SESSION, at);
                int number = Integer.parseInt(ordinal.name());
                if (session.isPresent() && number > 0) {
                    sessions.add(
                            new Session(number, sentence.span(ordinal.from(), session.get().to())));
                    break;
                }
            }
        }
        return sessions;
    }

    Due due(int from, int to, List<Vehicle> vehicles) {
        return date(from, to)
                .or(() -> duration(from, to))
                .or(() -> session(from, to))
                .or(() -> interval(from, to))
                .or(() -> named(Category.DUE, "at-once", Due.Kind.AT_ONCE, from, to))
                .or(() ->
                        vehicles.stream()
                                .findFirst()
                                .map(v ->
                                        new Due(Due.Kind.VEHICLE, v.kind(), v.printed(), v.span())))
                .or(() -> named(Category.DUE, "standing", Due.Kind.STANDING, from, to))
                .orElse(new Due(Due.Kind.STANDING, "", "", new Span(0, 0)));
    }

    private Optional<Due> session(int from, int to) {
        return sessions(from, to).stream()
                .findFirst()
                .map(s ->
                        new Due(
                                Due.Kind.SESSION,
                                String.valueOf(s.number()),
                                sentence.printed(s.span()),
                                s.span()));
    }

    private Optional<Due> interval(int from, int to) {
        Optional<Hit> named = sentence.in(Category.INTERVAL, from, to).stream().findFirst();
        if (named.isPresent()) {
            Span span = sentence.span(named.get());
            return Optional.of(
                    new Due(Due.Kind.INTERVAL, named.get().name(), sentence.printed(span), span));
        }
        return period("every", Due.Kind.INTERVAL, from, to);
    }

    private Optional<Due> duration(int from, int to) {
        return period("within", Due.Kind.WITHIN, from, to)
                .or(() -> period("by", Due.Kind.WITHIN, from, to));
    }

    private Optional<Due> period(String name, Due.Kind kind, int from, int to) {
        for (Hit hit : sentence.in(Category.DUE, from, to)) {
            if (!hit.name().equals(name)) {
                continue;
            }
            Optional<Numerals.Numeral> number = numerals.at(hit.to());
            Optional<Hit> unit = number.flatMap(n -> numerals.unit(n.to()));
            String letter = unit.map(u -> letter(u.name())).orElse("");
            if (!letter.isEmpty() && number.isPresent()) {
                Span span = sentence.span(hit.from(), unit.get().to());
                String value = number.get().value().toPlainString();
                return Optional.of(
                        new Due(kind, "P" + value + letter, sentence.printed(span), span));
            }
        }
        return Optional.empty();
    }

    private static String letter(String unit) {
        return switch (unit) {
            case "year" -> "Y";
            case "month" -> "M";
            case "week" -> "W";
            case "day", "working-day" -> "D";
            default -> "";
        };
    }

    private Optional<Due> named(Category category, String name, Due.Kind kind, int from, int to) {
        return sentence.in(category, from, to).stream()
                .filter(h -> h.name().equals(name))
                .findFirst()
                .map(h -> {
                    Span span = sentence.span(h);
                    return new Due(kind, "", sentence.printed(span), span);
                });
    }

    /// A day, month or year after "by" or "from", or before what says so in other languages.
    private Optional<Due> date(int from, int to) {
        var dates = new Dates(sentence);
        for (int at = from; at < to; at++) {
            Optional<Dates.Found> found = dates.at(at);
            if (found.isEmpty() || found.get().to() > to) {
                continue;
            }
            Optional<Hit> before = joint(sentence.endingAt(Category.DUE, at), false);
            Optional<Hit> behind = joint(sentence.startingAt(Category.DUE, found.get().to()), true);
            Optional<Hit> joint = before.or(() -> behind);
            if (joint.isPresent()) {
                Span span =
                        sentence.span(
                                Math.min(at, joint.get().from()),
                                Math.max(found.get().to(), joint.get().to()));
                boolean isFrom = joint.get().name().contains("from");
                return Optional.of(
                        new Due(
                                isFrom ? Due.Kind.FROM : Due.Kind.DATE,
                                found.get().value(),
                                sentence.printed(span),
                                span));
            }
            at = found.get().to() - 1;
        }
        return Optional.empty();
    }

    private static Optional<Hit> joint(Optional<Hit> hit, boolean isBehind) {
        return hit.filter(h ->
                isBehind
                        ? h.name().equals("after-by") || h.name().equals("after-from")
                        : h.name().equals("by") || h.name().equals("from"));
    }
}
