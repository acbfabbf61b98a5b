package org.crosscut.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosscut.assess.Identity;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Parameter;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.catalogue.TopicSkeleton;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.engine.duckdb.DuckDbEngine;
import org.crosscut.language.Language;
import org.crosscut.rule.ColumnRef;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.CompiledRule;
import org.crosscut.rule.OutputColumn;
import org.crosscut.trial.CatalogueTrial;
import org.crosscut.trial.SampleTrial;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the catalogue's authors need.
@Command(
        name = "catalogue",
        description = "Checks, tests, lists, shows and begins topics.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CatalogueCommand.Check.class,
            CatalogueCommand.Test.class,
            CatalogueCommand.ListTopics.class,
            CatalogueCommand.Show.class,
            CatalogueCommand.New.class
        })
final class CatalogueCommand implements Callable<Integer> {
    @CommandLine.Spec CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return Exit.WRONG_USAGE;
    }

    /// Where the catalogue lies.
    static final class Folder {
        @Option(names = "--catalogue", paramLabel = "DIR", description = "default: Crosscut's own")
        Path path = Home.find().catalogue();
    }

    /// Compiles everything and shows every problem.
    @Command(
            name = "check",
            description = "Compiles the whole catalogue and names every problem in it.")
    static final class Check implements Callable<Integer> {
        @Mixin Options options = new Options();
        @Mixin Folder folder = new Folder();

        @Override
        public Integer call() {
            Console console = options.console();
            var remembered = new RememberedCheck(Home.find());
            String hash = remembered.hash(List.of(folder.path, Home.find().resolutions()));
            List<Integer> clean = remembered.counts(hash);
            if (!clean.isEmpty()) {
                console.say("check.unchanged", clean.toArray());
                return Exit.DONE;
            }
            Checked<CompiledCatalogue> checked = OpenCatalogue.check(folder.path);
            if (options.format == TextTable.Format.table) {
                console.problems(checked.problems());
            } else {
                console.print(console.table(checked.problems()).in(options.format));
            }
            if (!(checked instanceof Checked.Good<CompiledCatalogue> good)) {
                console.say(
                        "check.errors",
                        checked.problems().stream().filter(Diagnostic::isError).count());
                return Exit.WRONG_INPUT;
            }
            Catalogue c = good.value().catalogue();
            List<Integer> counts =
                    List.of(
                            c.topics().size(),
                            (int) c.datasets().count(),
                            (int) c.controls().count(),
                            (int) c.indicators().count(),
                            (int) c.tables().count(),
                            c.references().size());
            if (checked.problems().isEmpty()) {
                remembered.remember(hash, counts);
            }
            console.say("check.clean", counts.toArray());
            return Exit.DONE;
        }
    }

    /// Runs the topics' own tests.
    @Command(
            name = "test",
            description = "Runs the cases of the topics, and tries what every rule must hold.")
    static final class Test implements Callable<Integer> {
        // Any number would do; another one makes other rows.
        private static final long SEED = 33;

        @Mixin Options options = new Options();
        @Mixin Folder folder = new Folder();

        @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "default: all")
        List<String> topics = List.of();

        @Option(
                names = "--mutate",
                description =
                        "change each comparison, AND, OR, null test and parameter in turn: a change that no case notices fails the topic")
        boolean mutate;

        @Option(
                names = "--samples",
                description =
                        "hand in generated rows and compare outcomes with what the generators made")
        boolean samples;

        @Option(
                names = "--rows",
                paramLabel = "N",
                description = "with --samples: rows of each entity and dataset (default: 500)")
        long rows = 500;

        @Override
        public Integer call() {
            Console console = options.console();
            CompiledCatalogue compiled = OpenCatalogue.compiled(folder.path);
            List<Topic> chosen =
                    topics.isEmpty()
                            ? compiled.catalogue().topics()
                            : topics.stream()
                                    .map(t -> OpenCatalogue.topic(compiled.catalogue(), t))
                                    .toList();
            var trial = new CatalogueTrial(compiled);
            var depth = mutate ? CatalogueTrial.Depth.CHANGES : CatalogueTrial.Depth.UNKNOWNS;
            var problems = new ArrayList<Diagnostic>();
            for (Topic topic : chosen) {
                CatalogueTrial.Report report = trial.run(topic, depth);
                problems.addAll(report.problems());
                console.say(
                        mutate ? "test.topic-mutated" : "test.topic",
                        topic.name(),
                        report.cases(),
                        report.problems().size(),
                        report.changes());
            }
            if (samples) {
                problems.addAll(samples(compiled, chosen, console));
            }
            if (options.format == TextTable.Format.table) {
                console.problems(problems);
            } else {
                console.print(console.table(problems).in(options.format));
            }
            return problems.isEmpty() ? Exit.DONE : Exit.WRONG_INPUT;
        }

        // The counts are the answer; problems in another format than a table come behind them.
        private List<Diagnostic> samples(
                CompiledCatalogue compiled, List<Topic> chosen, Console console) {
            Words words = console.words();
            var table =
                    new TextTable()
                            .column("control", words.of("column.control"))
                            .column("outcome", words.of("column.outcome"))
                            .column("made", words.of("column.made"))
                            .column("recovered", words.of("column.recovered"))
                            .column("all", words.of("column.all"));
            var trial =
                    new SampleTrial(compiled, new Identity(new byte[] {1}), new DuckDbEngine(2));
            var problems = new ArrayList<Diagnostic>();
            for (Topic topic : chosen) {
                SampleTrial.Report report = trial.run(topic, rows, SEED);
                problems.addAll(report.problems());
                for (SampleTrial.Share share : report.shares()) {
                    table.row(
                            share.control(),
                            words.of("outcome." + share.outcome()),
                            share.made(),
                            share.recovered(),
                            share.all());
                }
            }
            console.print(table.in(options.format));
            return problems;
        }
    }

    /// Lists topics and what they hold.
    @Command(name = "list", description = "Lists the topics and what they hold.")
    static final class ListTopics implements Callable<Integer> {
        @Mixin Options options = new Options();
        @Mixin Folder folder = new Folder();

        @Override
        public Integer call() {
            Console console = options.console();
            Words words = console.words();
            var table =
                    new TextTable()
                            .column("topic", words.of("column.topic"))
                            .column("title", words.of("column.title"))
                            .column("provisions", words.of("column.provisions"))
                            .column("datasets", words.of("column.datasets"))
                            .column("controls", words.of("column.controls"))
                            .column("indicators", words.of("column.indicators"))
                            .column("cases", words.of("column.cases"));
            for (Topic t : OpenCatalogue.compiled(folder.path).catalogue().topics()) {
                table.row(
                        t.name(),
                        t.title().in(options.language),
                        String.join(", ", t.provisions()),
                        String.join(", ", t.datasets().stream().map(Dataset::name).toList()),
                        t.controls().size(),
                        t.indicators().size(),
                        t.cases().size());
            }
            console.print(table.in(options.format));
            return Exit.DONE;
        }
    }

    /// Shows a topic as the machine understood it.
    @Command(
            name = "show",
            description =
                    "Shows a topic: columns, rules in words and SQL, parameters, where each output comes from.")
    static final class Show implements Callable<Integer> {
        @Mixin Options options = new Options();
        @Mixin Folder folder = new Folder();

        @Parameters(paramLabel = "TOPIC")
        String name = "";

        @Override
        public Integer call() {
            Console console = options.console();
            Words words = console.words();
            Language language = options.language;
            CompiledCatalogue compiled = OpenCatalogue.compiled(folder.path);
            Topic topic = OpenCatalogue.topic(compiled.catalogue(), name);
            var out = new StringBuilder();
            out.append(
                    "%s — %s  %s%n"
                            .formatted(
                                    topic.name(),
                                    topic.title().in(language),
                                    String.join(", ", topic.provisions())));
            for (Dataset d : topic.datasets()) {
                out.append(
                        "%n%s %s — %s (%s)%n"
                                .formatted(
                                        words.of("column.dataset"),
                                        d.name(),
                                        d.title().in(language),
                                        d.kind().name().toLowerCase(java.util.Locale.ROOT)));
                for (Column c : d.columns()) {
                    out.append(
                            "  %-24s %-14s %s%s%s%n"
                                    .formatted(
                                            c.name(),
                                            c.type().word(),
                                            c.title().in(language),
                                            c.key() ? " · " + words.of("show.key") : "",
                                            c.classification()
                                                            == org.crosscut.catalogue.Classification
                                                                    .PUBLIC
                                                    ? ""
                                                    : " · " + c.classification().word()));
                }
            }
            for (Control c : topic.controls()) {
                rule(
                        out,
                        words,
                        words.of("column.control"),
                        c.id(),
                        c.title().in(language),
                        c.statement().in(language),
                        c.parameters(),
                        compiled.control(c.id()),
                        language);
            }
            for (Indicator i : topic.indicators()) {
                rule(
                        out,
                        words,
                        words.of("column.indicator"),
                        i.id(),
                        i.title().in(language),
                        i.statement().in(language),
                        i.parameters(),
                        compiled.indicator(i.id()),
                        language);
            }
            for (TableView t : topic.tables()) {
                rule(
                        out,
                        words,
                        words.of("column.table"),
                        t.id(),
                        t.title().in(language),
                        "",
                        t.parameters(),
                        compiled.table(t.id()),
                        language);
            }
            console.print(out.toString());
            return Exit.DONE;
        }

        private static void rule(
                StringBuilder out,
                Words words,
                String kind,
                String id,
                String title,
                String statement,
                List<Parameter> parameters,
                CompiledRule rule,
                Language language) {
            out.append(
                    "%n%s %s — %s (%s)%n".formatted(kind, id, title, rule.classification().word()));
            if (!statement.isEmpty()) {
                out.append("  ").append(statement).append('\n');
            }
            for (Parameter p : parameters) {
                for (Parameter.Reading r : p.readings()) {
                    out.append(
                            "  :%s %s%n"
                                    .formatted(
                                            p.name(),
                                            r.name().isEmpty()
                                                    ? p.description().in(language)
                                                    : r.name() + " — " + r.title().in(language)));
                    if (r.values().isEmpty()) {
                        out.append("    ").append(words.of("explain.no-source")).append('\n');
                    }
                    r.values()
                            .forEach(v ->
                                    out.append(
                                            "    %s – %s  %s  (%s)%n"
                                                    .formatted(
                                                            v.from(),
                                                            v.to() == null ? "" : v.to(),
                                                            v.value(),
                                                            v.source().in(language))));
                }
            }
            for (OutputColumn o : rule.outputs()) {
                out.append(
                        "  %-24s %-14s ← %s%n"
                                .formatted(
                                        o.name(),
                                        o.type().word(),
                                        String.join(
                                                ", ",
                                                o.sources().stream()
                                                        .map(Show::shown)
                                                        .sorted()
                                                        .toList())));
            }
            out.append(
                    "  %s ← %s%n"
                            .formatted(
                                    words.of("show.filters"),
                                    String.join(
                                            ", ",
                                            rule.filters().stream()
                                                    .map(Show::shown)
                                                    .sorted()
                                                    .toList())));
            rule.shown().lines().forEach(l -> out.append("    ").append(l).append('\n'));
        }

        private static String shown(ColumnRef ref) {
            return ref.table() + "." + ref.column();
        }
    }

    /// Begins a topic.
    @Command(name = "new", description = "Writes a small working topic to begin from.")
    static final class New implements Callable<Integer> {
        @Mixin Options options = new Options();
        @Mixin Folder folder = new Folder();

        @Parameters(
                index = "0",
                paramLabel = "TOPIC",
                description = "in kebab-case, such as night-watch")
        String name = "";

        @Parameters(
                index = "1",
                paramLabel = "PROVISION",
                description = "that it answers, such as A/RES/12/34#5")
        String provision = "";

        @Override
        public Integer call() {
            List<Path> written = Stop.unlessGood(TopicSkeleton.write(folder.path, name, provision));
            options.console().say("new.written", written.size(), folder.path.resolve(name), name);
            return Exit.DONE;
        }
    }
}
