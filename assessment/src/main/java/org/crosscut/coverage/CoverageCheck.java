package org.crosscut.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Counts;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.lawtext.Coverage;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;

/// Compares what provisions must become with what the catalogue gives. A thing counts only if the
/// cases of its topic pass and it answers with the data of the workspaces shown; a control only if
/// the exercise shows subjects of it that are satisfied, that are not, and that cannot be told.
public final class CoverageCheck {
    private final CompiledCatalogue compiled;
    private final String symbol;
    private final List<Evidence> shown;
    private final Predicate<Topic> passes;

    /// What a workspace shows.
    ///
    /// @param sent the datasets of which it holds submissions
    public record Evidence(Assessment assessment, Set<String> sent) {
        public Evidence {
            sent = Set.copyOf(sent);
        }

        boolean isExercise() {
            return assessment.workspace().equals("exercise");
        }
    }

    /// @param symbol of the resolution
    /// @param passes whether all cases of a topic come out as they say
    public CoverageCheck(
            CompiledCatalogue compiled,
            String symbol,
            List<Evidence> shown,
            Predicate<Topic> passes) {
        this.compiled = compiled;
        this.symbol = symbol;
        this.shown = List.copyOf(shown);
        this.passes = passes;
    }

    /// What is there of what a provision must become.
    public Covered check(Coverage.Required required) {
        String provision = symbol + "#" + required.provision();
        List<Found> found =
                switch (required.kind()) {
                    case DATASET -> datasets(provision);
                    case CONTROL -> controls(provision);
                    case INDICATOR -> indicators(provision);
                    case SECTION -> sections(provision);
                    case TOOL, WORKFLOW -> List.of();
                };
        List<String> there =
                found.stream().filter(f -> f.lack() == Lack.NOTHING).map(Found::name).toList();
        if (!there.isEmpty()) {
            return new Covered(required, Lack.NOTHING, there);
        }
        return found.stream()
                .map(f -> new Covered(required, f.lack(), List.of(f.name())))
                .findFirst()
                .orElseGet(() -> new Covered(required, lackOfAll(required), List.of()));
    }

    private static Lack lackOfAll(Coverage.Required required) {
        return required.name() == null ? Lack.NONE : Lack.TO_COME;
    }

    /// Something of the kind that was asked for, and what keeps it from counting.
    private record Found(String name, Lack lack) {}

    private Found found(Topic topic, String name, Lack otherwise) {
        return new Found(name, passes.test(topic) ? otherwise : Lack.CASES);
    }

    private List<Topic> topics(String provision) {
        return catalogue().topics().stream()
                .filter(t ->
                        t.provisions().contains(provision)
                                || t.controls().stream()
                                        .anyMatch(c -> c.provisions().contains(provision)))
                .toList();
    }

    private Catalogue catalogue() {
        return compiled.catalogue();
    }

    // A topic may look at what another one owns.
    private List<Found> datasets(String provision) {
        var found = new ArrayList<Found>();
        for (Topic topic : topics(provision)) {
            catalogue()
                    .datasets()
                    .filter(d -> d.topic().equals(topic.name()) || reads(topic, d))
                    .map(d -> found(topic, d.name(), isSent(d) ? Lack.NOTHING : Lack.DATA))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean isSent(Dataset dataset) {
        return shown.stream().anyMatch(e -> e.sent().contains(dataset.name()));
    }

    private boolean reads(Topic topic, Dataset dataset) {
        Stream<CompiledRule> rules =
                Stream.of(
                                topic.controls().stream().map(c -> compiled.control(c.id())),
                                topic.indicators().stream().map(i -> compiled.indicator(i.id())),
                                topic.tables().stream().map(t -> compiled.table(t.id())))
                        .flatMap(s -> s);
        return rules.flatMap(r -> r.tables().stream())
                .map(ColumnRef::dataset)
                .anyMatch(dataset.table()::equals);
    }

    private List<Found> controls(String provision) {
        var found = new ArrayList<Found>();
        for (Topic topic : catalogue().topics()) {
            topic.controls().stream()
                    .filter(c -> c.provisions().contains(provision))
                    .map(c -> found(topic, c.id(), lack(c)))
                    .forEach(found::add);
        }
        return found;
    }

    private Lack lack(Control control) {
        Counts counts =
                shown.stream()
                        .filter(Evidence::isExercise)
                        .map(e -> e.assessment().control(control.id()).counts())
                        .reduce(Counts.NONE, Counts::plus);
        if (counts.isEmpty()) {
            return Lack.DATA;
        }
        if (counts.satisfied() == 0) {
            return Lack.SATISFIED;
        }
        if (counts.notSatisfied() == 0) {
            return Lack.NOT_SATISFIED;
        }
        return counts.undetermined() == 0 ? Lack.UNDETERMINED : Lack.NOTHING;
    }

    private List<Found> indicators(String provision) {
        var found = new ArrayList<Found>();
        for (Topic topic : topics(provision)) {
            topic.indicators().stream()
                    .map(i -> found(topic, i.id(), isKnown(i) ? Lack.NOTHING : Lack.DATA))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean isKnown(Indicator indicator) {
        return shown.stream()
                .flatMap(e -> e.assessment().indicator(indicator.id()).values().stream())
                .anyMatch(v -> v.number() != null);
    }

    private List<Found> sections(String provision) {
        return topics(provision).stream()
                .filter(t -> !t.sections().isEmpty())
                .map(t -> found(t, t.name(), hasSomethingToShow(t) ? Lack.NOTHING : Lack.DATA))
                .toList();
    }

    private boolean hasSomethingToShow(Topic topic) {
        return topic.indicators().stream().anyMatch(this::isKnown)
                || topic.controls().stream().anyMatch(this::isAnswered)
                || topic.tables().stream().anyMatch(this::hasRows);
    }

    private boolean isAnswered(Control control) {
        return shown.stream()
                .map(e -> e.assessment().control(control.id()).counts())
                .anyMatch(c -> c.population() > c.undetermined());
    }

    private boolean hasRows(TableView table) {
        return shown.stream().anyMatch(e -> !e.assessment().table(table.id()).rows().isEmpty());
    }
}
