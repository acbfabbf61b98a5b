package org.crosscut.cli;

import java.util.concurrent.Callable;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.IndicatorResult;
import org.crosscut.catalogue.Indicator;
import org.crosscut.rule.CompiledCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the values of indicators.
@Command(name = "indicators", description = "Lists the values of indicators.")
final class IndicatorsCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Mixin Selection selection = new Selection();

    @Option(
            names = "--indicator",
            paramLabel = "NAME",
            description = "topic/indicator, indicator or topic")
    String indicator = "";

    @Override
    public Integer call() {
        Console console = options.console();
        CompiledCatalogue compiled = OpenCatalogue.compiled(Home.find().catalogue());
        try (var workspace = OpenWorkspace.open(options.workspace)) {
            Assessment found = workspace.assessment(selection.assessment, compiled);
            Words words = console.words();
            var table =
                    new TextTable()
                            .column("id", words.of("column.id"))
                            .column("indicator", words.of("column.indicator"))
                            .column("key", words.of("column.key"))
                            .column("value", words.of("column.value"))
                            .column("unit", words.of("column.unit"));
            compiled.catalogue()
                    .indicators()
                    .filter(this::isChosen)
                    .forEach(i -> rows(table, i, found.indicator(i.id()), words));
            if (table.size() == 0 && !indicator.isEmpty()) {
                throw OpenCatalogue.unknown(
                        CliCode.UNKNOWN_FILTER,
                        indicator,
                        compiled.catalogue().indicators().map(Indicator::id).toList());
            }
            console.print(table.in(options.format));
        }
        return Exit.DONE;
    }

    private boolean isChosen(Indicator i) {
        return indicator.isEmpty()
                || i.id().equals(indicator)
                || i.name().equals(indicator)
                || i.topic().equals(indicator);
    }

    private void rows(TextTable table, Indicator i, IndicatorResult result, Words words) {
        boolean shown = i.classification().compareTo(selection.clearance.level) <= 0;
        String withheld = words.of("withheld", i.classification().word());
        for (IndicatorResult.Value v : result.values()) {
            if (selection.isOf(String.valueOf(v.key().get(i.entity())))) {
                table.row(
                        v.id(),
                        i.id(),
                        shown ? ValueText.pairs(v.key()) : withheld,
                        !shown ? withheld : v.number() == null ? words.of("unknown") : v.number(),
                        i.unit());
            }
        }
    }
}
