package org.crosscut.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.crosscut.archive.Workspace;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Counts;
import org.crosscut.assess.Outcome;
import org.crosscut.assess.Settings;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Dataset;
import org.crosscut.delivery.ArchivedKeys;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.diagnostic.Wording;
import org.crosscut.intake.Intake;
import org.crosscut.intake.Rows;
import org.crosscut.language.Language;
import org.crosscut.lawtext.ResolutionFolder;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.sample.AcceptanceSample;
import org.crosscut.sample.SampleFile;
import org.crosscut.sample.SampleStore;
import org.crosscut.sample.SampleWorkers;
import org.crosscut.sample.Senders;
import org.crosscut.sample.Sending;
import org.jspecify.annotations.Nullable;

/// The demonstration. Its clock stands still and its random numbers are seeded, so that each run
/// leaves the same bytes.
final class Demo {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-07-01T09:00:00Z"), ZoneOffset.UTC);
    // Any number would do; another one makes other rows.
    private static final long SEED = 76_274;
    private static final int ROWS = 120;
    private static final int PERIODS = 3;

    private final Path out;
    private final Console console;

    Demo(Path out, Console console) {
        this.out = out;
        this.console = console;
    }

    int run() {
        DemoFolder.prepare(out);
        console.say("demo.start", out);
        CompiledCatalogue compiled = OpenCatalogue.compiled(Home.find().catalogue());
        Catalogue catalogue = compiled.catalogue();
        console.say(
                "demo.catalogue",
                catalogue.topics().size(),
                catalogue.datasets().count(),
                catalogue.controls().count(),
                catalogue.indicators().count());
        both(compiled);
        console.say("demo.end", out.resolve("real"), out.resolve("exercise"), out);
        return Exit.DONE;
    }

    /// The two workspaces know nothing of each other and are made beside each other.
    private void both(CompiledCatalogue compiled) {
        var waiting = new WaitingConsole(console);
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<?> exercise =
                    beside.submit(() -> new Demo(out, waiting.console()).exercise(compiled));
            real(compiled);
            await(exercise, "the exercise workspace");
        } finally {
            waiting.tell();
        }
    }

    private static <T> T await(Future<T> work, String what) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making " + what, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("making " + what + " failed", e.getCause());
        }
    }

    private void real(CompiledCatalogue compiled) {
        Path folder = out.resolve("real");
        Stop.unlessGood(Workspace.create(folder, Workspace.Kind.REAL));
        try (var workspace = OpenWorkspace.open(folder, CLOCK, new SplittableRandom(SEED))) {
            ResolutionFolder resolution = ReportCommand.resolution("", workspace);
            console.say(
                    "demo.resolution", resolution.metadata().symbol(), resolution.numbers().size());
            int files = 0;
            long rows = 0;
            var intake = intake(compiled.catalogue(), workspace);
            for (Dataset dataset : compiled.catalogue().datasetsBehindTheirTargets()) {
                Path file =
                        Home.find()
                                .published()
                                .resolve(dataset.topic())
                                .resolve(dataset.name() + ".csv");
                if (Files.exists(file)) {
                    Rows read =
                            Stop.unlessGood(
                                    intake.read(
                                            dataset,
                                            file.getFileName().toString(),
                                            SubmitCommand.bytes(file),
                                            Map.of()));
                    workspace.archive().accept(read, "published");
                    files++;
                    rows += read.rows().size();
                }
            }
            console.say("demo.real", files, rows);
            finish(compiled, workspace, resolution);
        }
    }

    private static Intake intake(Catalogue catalogue, OpenWorkspace workspace) {
        return new Intake(
                catalogue,
                workspace.workspace().kind().word(),
                new ArchivedKeys(catalogue, workspace.archive()));
    }

    private void exercise(CompiledCatalogue compiled) {
        Path folder = out.resolve("exercise");
        Stop.unlessGood(Workspace.create(folder, Workspace.Kind.EXERCISE));
        Catalogue catalogue = compiled.catalogue();
        try (var workspace = OpenWorkspace.open(folder, CLOCK, new SplittableRandom(SEED))) {
            var senders = new Senders(catalogue);
            Sent sent = hand(catalogue, workspace, senders);
            console.say(
                    "demo.exercise", senders.entities().size(), PERIODS, sent.files(), sent.rows());
            accept(compiled, workspace);
            finish(compiled, workspace, ReportCommand.resolution("", workspace));
        }
    }

    /// What was handed in.
    private record Sent(int files, long rows) {
        Sent plus(Rows file) {
            return new Sent(files + 1, rows + file.rows().size());
        }
    }

    /// The files of one dataset and period, as they will have been generated.
    private record Batch(
            Dataset dataset,
            String period,
            List<Sending> sendings,
            Future<List<SampleFile>> files) {}

    /// Hands in, for each dataset and period, one file of all missions, as Headquarters collects
    /// them, and one of each mission that is asked and has nothing to tell.
    private Sent hand(Catalogue catalogue, OpenWorkspace workspace, Senders senders) {
        var intake = intake(catalogue, workspace);
        var sent = new Sent(0, 0);
        boolean faultShown = false;
        try (var workers = new SampleWorkers(catalogue, 2, samples(catalogue))) {
            for (Batch batch : batches(catalogue, senders, workers)) {
                Dataset dataset = batch.dataset();
                List<SampleFile> files = await(batch.files(), dataset.name());
                var together = new ArrayList<SampleFile>();
                for (int i = 0; i < files.size(); i++) {
                    SampleFile file = files.get(i);
                    if (file.hasRows()) {
                        together.add(file);
                    } else if (dataset.expected() != null) {
                        var given = batch.sendings().get(i).given(dataset, file);
                        sent = sent.plus(accepted(workspace, intake, dataset, file, given));
                    }
                }
                if (together.isEmpty()) {
                    continue;
                }
                SampleFile file =
                        SampleFile.joined(
                                dataset.name()
                                        + "-"
                                        + batch.period().replaceAll("[^0-9A-Za-z]+", "-")
                                        + ".csv",
                                together);
                if (!faultShown && dataset.kind() == Dataset.Kind.STOCK) {
                    faultShown = true;
                    refuse(intake, dataset, file);
                }
                sent = sent.plus(accepted(workspace, intake, dataset, file, Map.of()));
            }
        }
        return sent;
    }

    private static @Nullable SampleStore samples(Catalogue catalogue) {
        Home home = Home.find();
        return home.built().isEmpty()
                ? null
                : new SampleStore(
                        home.state().resolve("samples"), home.built() + " " + catalogue.hash());
    }

    private static List<Batch> batches(
            Catalogue catalogue, Senders senders, SampleWorkers workers) {
        var batches = new ArrayList<Batch>();
        for (Dataset dataset : catalogue.datasetsBehindTheirTargets()) {
            if (dataset.sample().isEmpty()) {
                continue;
            }
            senders.of(dataset, AS_OF.minusYears(PERIODS).plusDays(1), AS_OF).stream()
                    .filter(s -> !isWithheld(dataset, s))
                    .collect(
                            Collectors.groupingBy(
                                    s -> s.period().label(),
                                    LinkedHashMap::new,
                                    Collectors.toList()))
                    .forEach((period, sendings) ->
                            batches.add(
                                    new Batch(
                                            dataset,
                                            period,
                                            sendings,
                                            workers.generate(dataset, sendings, ROWS, SEED))));
        }
        return batches;
    }

    private static Rows accepted(
            OpenWorkspace workspace,
            Intake intake,
            Dataset dataset,
            SampleFile file,
            Map<Column.Role, String> given) {
        Rows read = Stop.unlessGood(intake.read(dataset, file.name(), file.bytes(), given));
        workspace.archive().accept(read, "demo");
        return read;
    }

    /// Hands in whose reasons were accepted.
    private static void accept(CompiledCatalogue compiled, OpenWorkspace workspace) {
        Catalogue catalogue = compiled.catalogue();
        List<Dataset> datasets =
                catalogue
                        .datasets()
                        .filter(d -> d.purpose() == Dataset.Purpose.ACCEPTANCES)
                        .toList();
        if (datasets.isEmpty()) {
            return;
        }
        Assessment claimed =
                AssessCommand.run(compiled, workspace, AS_OF, null, Settings.DEFAULT, false);
        for (Dataset dataset : datasets) {
            SampleFile file = new AcceptanceSample(catalogue).file(dataset, claimed);
            if (file.hasRows()) {
                accepted(workspace, intake(catalogue, workspace), dataset, file, Map.of());
            }
        }
    }

    // Some missions do not send everything: that, too, must be seen.
    private static boolean isWithheld(Dataset dataset, Sending sending) {
        return Math.floorMod(
                        (dataset.name() + sending.entity() + sending.period().label()).hashCode(),
                        23)
                == 0;
    }

    /// Shows what happens to a faulty file: the second column of its first row is spoilt.
    private void refuse(Intake intake, Dataset dataset, SampleFile good) {
        List<String> lines = new ArrayList<>(good.text().lines().toList());
        lines.set(2, lines.get(2).replaceFirst("^([^,]*),[^,]*", "$1,30/06/24"));
        lines.set(3, lines.get(3).replaceFirst("^[^,]*", "XXX"));
        lines.add(lines.get(1));
        byte[] faulty = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Checked<Rows> checked = intake.read(dataset, "faulty-" + good.name(), faulty, Map.of());
        console.say("demo.faulty", "faulty-" + good.name());
        var wording = new Wording(console.language());
        checked.problems().stream().limit(4).map(wording::shown).forEach(console.err()::println);
        if (checked.problems().size() > 4) {
            console.say("demo.faulty-more", checked.problems().size() - 4);
        }
        if (checked.problems().stream().noneMatch(Diagnostic::isError)) {
            throw new IllegalStateException("the faulty file was not refused");
        }
    }

    private void finish(
            CompiledCatalogue compiled, OpenWorkspace workspace, ResolutionFolder resolution) {
        List<Diagnostic> altered = workspace.archive().verify(null);
        if (!altered.isEmpty()) {
            throw new Stop(altered);
        }
        console.say(
                "verify.intact", workspace.archive().receipts().size(), workspace.archive().head());
        Assessment assessment =
                AssessCommand.run(compiled, workspace, AS_OF, null, Settings.DEFAULT, false);
        console.print(
                AssessCommand.counts(compiled, assessment, console).in(TextTable.Format.table));
        console.say("assess.done", assessment.id(), assessment.missing().size());
        worst(assessment);
        for (Language language : List.of(Language.EN, Language.ZH)) {
            Path file =
                    workspace.workspace().reports().resolve("state." + language.tag() + ".html");
            var maker = new ReportMaker(compiled, workspace, resolution, clearance(assessment));
            ReportCommand.write(
                    file,
                    ReportCommand.bytes(
                            maker.state(assessment, language), ReportOptions.Format.html));
            console.say("report.written", file);
        }
    }

    // Invented persons have no secrets: the exercise's report shows what a cleared reader sees.
    private static Classification clearance(Assessment assessment) {
        return assessment.workspace().equals("exercise")
                ? Classification.CONFIDENTIAL
                : Classification.INTERNAL;
    }

    private void worst(Assessment assessment) {
        for (ControlResult result : assessment.controls()) {
            Counts counts = result.counts();
            if (counts.notSatisfied() > 0) {
                result.findings().stream()
                        .filter(f -> f.outcome() instanceof Outcome.NotSatisfied)
                        .findFirst()
                        .ifPresent(f ->
                                console.say(
                                        "demo.finding",
                                        f.id(),
                                        f.control(),
                                        f.entity(),
                                        workspaceOf(assessment)));
                return;
            }
        }
    }

    private Path workspaceOf(Assessment assessment) {
        return out.resolve(assessment.workspace());
    }
}
