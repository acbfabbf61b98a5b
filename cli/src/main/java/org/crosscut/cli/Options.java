package org.crosscut.cli;

import java.nio.file.Path;
import org.crosscut.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What every command takes.
final class Options {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "${env:CROSSCUT_WORKSPACE:-workspace}",
            description = "the workspace's folder (default: ${DEFAULT-VALUE})")
    Path workspace = Path.of("workspace");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "how tables are printed: ${COMPLETION-CANDIDATES} (default: table)")
    TextTable.Format format = TextTable.Format.table;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "${env:CROSSCUT_LANGUAGE:-en}",
            converter = LanguageConverter.class,
            description = "of what is printed (default: ${DEFAULT-VALUE})")
    Language language = Language.EN;

    Console console() {
        return Console.in(language);
    }

    /// The languages that Crosscut's own words exist in.
    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            return switch (tag) {
                case "en" -> Language.EN;
                case "zh" -> Language.ZH;
                default -> throw new TypeConversionException("not en or zh: " + tag);
            };
        }
    }
}
