package org.crosscut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes an empty table to fill in: a text table's header, which a spreadsheet opens as UTF-8.
@Command(name = "template", description = "Writes the header of a dataset's CSV, to be filled in.")
final class TemplateCommand implements Callable<Integer> {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Mixin Options options = new Options();

    @Parameters(paramLabel = "DATASET", description = "its name, as `catalogue list` shows it")
    String dataset = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write it (default: printed)")
    @Nullable Path out;

    @Override
    public Integer call() {
        Catalogue catalogue = OpenCatalogue.compiled(Home.find().catalogue()).catalogue();
        String header =
                OpenCatalogue.dataset(catalogue, dataset).columns().stream()
                        .map(Column::name)
                        .collect(Collectors.joining(",", BYTE_ORDER_MARK, "\r\n"));
        Path file = out;
        if (file == null) {
            options.console().print(header);
            return Exit.DONE;
        }
        try {
            Files.write(file, header.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return Exit.DONE;
    }
}
