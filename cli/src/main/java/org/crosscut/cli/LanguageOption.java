package org.crosscut.cli;

import org.crosscut.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The language in which a command answers.
class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "${env:CROSSCUT_LANGUAGE:-en}",
            converter = Converter.class,
            description = "of what is printed (default: ${DEFAULT-VALUE})")
    Language language = Language.EN;

    Console console() {
        return Console.in(language);
    }

    /// The languages that Crosscut's own words exist in.
    private static final class Converter implements ITypeConverter<Language> {
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
