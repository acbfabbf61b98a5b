package org.crosscut.lawtext.directive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One verb of a paragraph: who must do what, by which report or date.
///
/// @param verb empty where the clause has none of its own, as lettered parts that share the lead's
/// @param vehicles the reports in which it has to appear
/// @param due when; standing where the text says nothing
/// @param alternative what the grammar allows instead: "or provide clear justification"
/// @param repeats the words that say that it was asked before
/// @param untold what could not be told, and why
/// @param span from the verb to the end of the clause
public record Directive(
        Optional<Verb> verb,
        List<Addressee> addressees,
        List<Deliverable> deliverables,
        List<Vehicle> vehicles,
        Due due,
        List<Limit> limits,
        List<Phrase> qualifications,
        List<Phrase> conditions,
        Optional<Phrase> alternative,
        Optional<Phrase> repeats,
        List<Untold> untold,
        Span span) {

    public Directive {
        addressees = List.copyOf(addressees);
        deliverables = List.copyOf(deliverables);
        vehicles = List.copyOf(vehicles);
        limits = List.copyOf(limits);
        qualifications = List.copyOf(qualifications);
        conditions = List.copyOf(conditions);
        untold = List.copyOf(untold);
    }

    public String text(String paragraph) {
        return span.of(paragraph);
    }

    /// Without the body that speaks, where nobody else is named.
    public Directive withoutSpeaker() {
        return withAddressees(addressees.stream().filter(a -> !a.printed().isEmpty()).toList());
    }

    Directive withAddressees(List<Addressee> others) {
        List<Untold> left =
                others.isEmpty() || untold.isEmpty()
                        ? untold
                        : untold.stream().filter(u -> u != Untold.ADDRESSEE_ABSENT).toList();
        return new Directive(
                verb,
                others,
                deliverables,
                vehicles,
                due,
                limits,
                qualifications,
                conditions,
                alternative,
                repeats,
                left,
                span);
    }

    /// With what the same verb asks after a clause that stands between: ", recalling …, and to
    /// report".
    Directive resumedBy(Directive rest) {
        return new Directive(
                verb,
                addressees,
                joined(deliverables, rest.deliverables),
                joined(vehicles, rest.vehicles),
                due.kind() == Due.Kind.STANDING ? rest.due : due,
                joined(limits, rest.limits),
                joined(qualifications, rest.qualifications),
                joined(conditions, rest.conditions),
                alternative.or(() -> rest.alternative),
                repeats.or(() -> rest.repeats),
                untold,
                span);
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }
}
