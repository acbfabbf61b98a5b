package org.crosscut.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessor;
import org.crosscut.assess.Identity;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ForeignKey;
import org.crosscut.catalogue.SqlText;
import org.crosscut.catalogue.Topic;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Place;
import org.crosscut.diagnostic.Wording;
import org.crosscut.engine.Data;
import org.crosscut.engine.Engine;
import org.crosscut.engine.Judgement;
import org.crosscut.engine.Session;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Rows;
import org.crosscut.language.Language;
import org.crosscut.measure.Period;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.SqlPlace;
import org.crosscut.sample.Expectation;
import org.crosscut.sample.MadeOutcome;
import org.crosscut.sample.SampleFile;
import org.crosscut.sample.SampleGenerator;
import org.crosscut.sample.Senders;
import org.crosscut.sample.Sending;

/// Generates rows whose outcomes are known, hands them in and compares: what a generator made, the
/// rules must find, subject by subject.
public final class SampleTrial {
    private static final String WORKSPACE = "exercise";

    private final CompiledCatalogue compiled;
    private final Assessor assessor;
    private final Engine engine;

    public SampleTrial(CompiledCatalogue compiled, Identity identity, Engine engine) {
        this.compiled = compiled;
        this.assessor = new Assessor(compiled, identity);
        this.engine = engine;
    }

    /// What a control recovered of one outcome.
    ///
    /// @param outcome a word such as `not-satisfied`
    /// @param made subjects that were made to have it
    /// @param recovered those of them that came out so
    /// @param all subjects that came out so, also those of which the generator says nothing
    public record Share(String control, String outcome, long made, long recovered, long all) {}

    /// @param shares of each control of the topic, in its order, and each outcome
    public record Report(List<Share> shares, List<Diagnostic> problems) {
        public Report {
            shares = List.copyOf(shares);
            problems = problems.stream().sorted(Diagnostic.BY_PLACE).toList();
        }
    }

    /// Rows of one period, the one in which most of the invented entities existed, as of its end.
    ///
    /// @param rows of each entity and dataset
    /// @param seed of the generators
    public Report run(Topic topic, long rows, long seed) {
        var problems = new ArrayList<Diagnostic>();
        var files = new ArrayList<Rows>();
        var made = new ArrayList<Made>();
        var senders = new Senders(compiled.catalogue());
        Period period = senders.busiest();
        var intake = new Intake(compiled.catalogue(), WORKSPACE);
        try (var generator = new SampleGenerator(compiled.catalogue())) {
            for (Dataset dataset : needed(topic)) {
                for (Sending sending : senders.of(dataset, period.from(), period.to())) {
                    SampleFile file =
                            generator.generate(
                                    dataset, sending.entity(), sending.period(), rows, seed);
                    Checked<Rows> read =
                            intake.read(
                                    dataset,
                                    file.name(),
                                    file.bytes(),
                                    sending.given(dataset, file));
                    read.problems().stream()
                            .filter(Diagnostic::isError)
                            .limit(1)
                            .map(p -> refused(dataset, p))
                            .forEach(problems::add);
                    if (read instanceof Checked.Good<Rows> good) {
                        files.add(good.value());
                    }
                    if (dataset.topic().equals(topic.name())) {
                        generator
                                .outcomes(dataset, sending.entity(), sending.period(), rows, seed)
                                .forEach(m -> made.add(new Made(dataset, m)));
                    }
                }
            }
        }
        try (Session session = engine.open(data(files, period))) {
            return compare(topic, made, session, period, problems);
        }
    }

    private record Made(Dataset dataset, MadeOutcome outcome) {}

    /// What the rules of a topic read, and what that points to, as far as it can be generated.
    private List<Dataset> needed(Topic topic) {
        Set<String> tables =
                topic.controls().stream()
                        .map(assessor::judgement)
                        .flatMap(SampleTrial::tables)
                        .collect(Collectors.toCollection(TreeSet::new));
        topic.datasets().forEach(d -> tables.add(d.table()));
        boolean grew = true;
        while (grew) {
            Set<String> pointed =
                    compiled.catalogue()
                            .datasets()
                            .filter(d -> tables.contains(d.table()))
                            .flatMap(d -> d.foreignKeys().stream())
                            .map(ForeignKey::dataset)
                            .map(name -> compiled.catalogue().dataset(name).table())
                            .collect(Collectors.toSet());
            grew = tables.addAll(pointed);
        }
        return compiled.catalogue().datasetsBehindTheirTargets().stream()
                .filter(d -> tables.contains(d.table()) && !d.sample().isEmpty())
                .toList();
    }

    private static Stream<String> tables(Judgement judgement) {
        return Stream.of(judgement.rule(), judgement.subjects())
                .filter(Objects::nonNull)
                .flatMap(r -> r.tables().stream())
                .map(ColumnRef::dataset);
    }

    private Data data(List<Rows> files, Period period) {
        Snapshot snapshot = Snapshot.ofRows(files);
        return new Data(
                WORKSPACE,
                compiled.catalogue()
                        .datasets()
                        .map(dataset -> {
                            var parts = new ArrayList<Data.Part>();
                            for (int i = 0; i < files.size(); i++) {
                                if (files.get(i).dataset().equals(dataset)) {
                                    parts.add(new Data.Part.Read(i + 1, files.get(i)));
                                }
                            }
                            return new Data.Filled(
                                    dataset,
                                    parts,
                                    snapshot.effective(dataset, period.to()),
                                    snapshot.history(dataset));
                        })
                        .toList(),
                compiled.catalogue().references());
    }

    private Report compare(
            Topic topic,
            Collection<Made> made,
            Session session,
            Period period,
            List<Diagnostic> problems) {
        Map<String, List<Made>> byControl =
                made.stream().collect(Collectors.groupingBy(m -> m.outcome().control()));
        var shares = new ArrayList<Share>();
        for (Control control : topic.controls()) {
            var found =
                    Results.outcomes(
                            control,
                            assessor.judgement(control),
                            session,
                            Settings.DEFAULT.values(
                                    control.id(), control.parameters(), period.to()),
                            List.of(),
                            Results.Stated.NOTHING);
            var told = new LinkedHashMap<Map<String, String>, Made>();
            for (Made m : byControl.getOrDefault(control.id(), List.of())) {
                Made other = told.put(Results.key(m.outcome().key(), control.key()), m);
                if (other != null || !Results.WORDS.contains(m.outcome().outcome())) {
                    problems.add(
                            problem(
                                    TrialCode.MADE_TWICE,
                                    control,
                                    m,
                                    other == null
                                            ? m.outcome().outcome()
                                            : other.outcome().outcome()
                                                    + ", "
                                                    + m.outcome().outcome(),
                                    ""));
                }
            }
            told.forEach((key, m) -> {
                String word = found.getOrDefault(key, "-");
                if (!word.equals(m.outcome().outcome())) {
                    problems.add(
                            problem(
                                    TrialCode.MADE_DIFFERS,
                                    control,
                                    m,
                                    m.outcome().outcome(),
                                    word));
                }
            });
            shares.addAll(shares(control, told, found));
        }
        return new Report(shares, problems);
    }

    private static List<Share> shares(
            Control control,
            Map<Map<String, String>, Made> told,
            Map<Map<String, String>, String> found) {
        Map<String, Long> all =
                found.values().stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var made = new TreeMap<String, Long>();
        var recovered = new TreeMap<String, Long>();
        told.forEach((key, m) -> {
            made.merge(m.outcome().outcome(), 1L, Long::sum);
            if (m.outcome().outcome().equals(found.get(key))) {
                recovered.merge(m.outcome().outcome(), 1L, Long::sum);
            }
        });
        return Results.WORDS.stream()
                .map(word ->
                        new Share(
                                control.id(),
                                word,
                                made.getOrDefault(word, 0L),
                                recovered.getOrDefault(word, 0L),
                                all.getOrDefault(word, 0L)))
                .toList();
    }

    private static Diagnostic problem(
            TrialCode code, Control control, Made made, String said, String found) {
        SqlText sql = sql(made.dataset());
        return Diagnostic.of(
                code,
                new SqlPlace(sql).output(Expectation.column(control)),
                "rule",
                control.id(),
                "key",
                made.outcome().key().toString(),
                "made",
                said,
                "found",
                found);
    }

    private static Diagnostic refused(Dataset dataset, Diagnostic problem) {
        return Diagnostic.of(
                TrialCode.SAMPLE_REFUSED,
                Place.file(sql(dataset).file()),
                "problem",
                problem.place().shown()
                        + " "
                        + problem.code().id()
                        + " "
                        + new Wording(Language.EN).wrong(problem));
    }

    private static SqlText sql(Dataset dataset) {
        return new SqlText(
                dataset.origin().file().replaceFirst("\\.dataset\\.yaml$", ".sample.sql"),
                dataset.sample());
    }
}
