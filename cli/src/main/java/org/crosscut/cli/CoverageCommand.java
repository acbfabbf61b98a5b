package org.crosscut.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscut.archive.Receipt;
import org.crosscut.assess.Assessment;
import org.crosscut.catalogue.Topic;
import org.crosscut.coverage.CoverageCheck;
import org.crosscut.coverage.Covered;
import org.crosscut.lawtext.Coverage;
import org.crosscut.lawtext.ResolutionFolder;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.trial.CatalogueTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Compares what the paragraphs of a resolution must become with the catalogue and the demo.
@Command(
        name = "coverage",
        description =
                "Names what is missing of what each paragraph must become: a kind counts if the"
                        + " cases of its topic pass and it answers with the demo's data.")
final class CoverageCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Option(
            names = "--resolution",
            paramLabel = "FOLDER",
            description = "default: the only one there is")
    String resolution = "";

    @Option(
            names = "--paragraphs",
            split = ",",
            paramLabel = "N[-M]",
            description = "such as 1-46,101 (default: all)")
    List<String> paragraphs = List.of();

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "${COMPLETION-CANDIDATES} (default: all)")
    Set<Kind> kinds = EnumSet.allOf(Kind.class);

    @Option(
            names = "--demo",
            paramLabel = "DIR",
            description = "where `crosscut demo` has written (default: ${DEFAULT-VALUE})")
    Path demo = Path.of("demo");

    @Option(names = "--all", description = "what is there, too")
    boolean all;

    /// What may be asked for, in the words of the command line.
    enum Kind {
        dataset,
        control,
        indicator,
        section,
        tool,
        workflow
    }

    @Override
    public Integer call() {
        Console console = options.console();
        var compiled = OpenCatalogue.compiled(Home.find().catalogue());
        Path path = ReportCommand.resolutionFolder(resolution);
        ResolutionFolder folder = Stop.unlessGood(ResolutionFolder.open(path));
        Coverage coverage = Stop.unlessGood(Coverage.read(path, folder));
        Set<String> chosen = chosen(coverage.numbers());
        List<Coverage.Required> required =
                coverage.required().stream()
                        .filter(r -> chosen.contains(r.provision()))
                        .filter(r -> kinds.contains(Kind.valueOf(r.kind().word())))
                        .toList();
        var check =
                new CoverageCheck(
                        compiled,
                        folder.metadata().symbol(),
                        List.of(evidence(compiled, "real"), evidence(compiled, "exercise")),
                        remembering(new CatalogueTrial(compiled)));
        List<Covered> covered = required.stream().map(check::check).toList();
        long missing = covered.stream().filter(c -> !c.isThere()).count();
        if (all || missing > 0 || options.format != TextTable.Format.table) {
            console.print(
                    table(covered.stream().filter(c -> all || !c.isThere()).toList())
                            .in(options.format));
        }
        console.say("coverage.total", chosen.size(), covered.size(), missing);
        return missing == 0 ? Exit.DONE : Exit.WRONG_INPUT;
    }

    /// The numbers of the paragraphs asked for.
    private Set<String> chosen(List<String> numbers) {
        if (paragraphs.isEmpty()) {
            return Set.copyOf(numbers);
        }
        var chosen = new HashSet<String>();
        for (String part : paragraphs) {
            int dash = part.indexOf('-');
            int first = numbers.indexOf(dash < 0 ? part : part.substring(0, dash));
            int last = numbers.indexOf(part.substring(dash + 1));
            if (first < 0 || last < first) {
                throw OpenCatalogue.unknown(CliCode.UNKNOWN_FILTER, part, numbers);
            }
            IntStream.rangeClosed(first, last).mapToObj(numbers::get).forEach(chosen::add);
        }
        return chosen;
    }

    private CoverageCheck.Evidence evidence(CompiledCatalogue compiled, String name) {
        try (var workspace = OpenWorkspace.open(demo.resolve(name))) {
            Assessment assessment = workspace.assessment("", compiled);
            return new CoverageCheck.Evidence(
                    assessment,
                    workspace.archive().receipts().stream()
                            .filter(r -> r.kind() == Receipt.Kind.ACCEPTED)
                            .map(Receipt::dataset)
                            .collect(Collectors.toSet()));
        }
    }

    /// Runs the cases of a topic once.
    private static Predicate<Topic> remembering(CatalogueTrial trial) {
        var passed = new HashMap<String, Boolean>();
        return topic ->
                passed.computeIfAbsent(
                        topic.name(),
                        name -> trial.run(topic, CatalogueTrial.Depth.CASES).problems().isEmpty());
    }

    private TextTable table(List<Covered> shown) {
        Words words = options.console().words();
        var table =
                new TextTable()
                        .column("paragraph", words.of("column.paragraph"))
                        .column("kind", words.of("column.kind"))
                        .column("state", words.of("column.state"))
                        .column("by", words.of("column.by"));
        for (Covered each : shown) {
            table.row(
                    each.required().provision(),
                    words.of("coverage.kind." + each.required().kind().word()),
                    words.of("coverage.lack." + each.lack().slug()),
                    by(each));
        }
        return table;
    }

    private String by(Covered covered) {
        var name = covered.required().name();
        return Stream.concat(
                        Stream.ofNullable(name).map(n -> n.in(options.language)),
                        covered.by().stream())
                .collect(Collectors.joining(", "));
    }
}
