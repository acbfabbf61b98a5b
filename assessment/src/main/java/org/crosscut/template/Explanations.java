package org.crosscut.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;

/// What is to be said of a column, in the languages of the template.
final class Explanations {
    private final Phrases phrases;
    private final List<ReferenceTable> lists;

    Explanations(Phrases phrases, List<ReferenceTable> lists) {
        this.phrases = phrases;
        this.lists = lists;
    }

    /// How its cells are written.
    String form(Column column) {
        return lines(l -> form(column, l));
    }

    private String form(Column column, Language language) {
        return switch (column.type().kind()) {
            case TEXT -> phrases.in(language, "form.text");
            case INTEGER -> phrases.in(language, "form.integer");
            case DECIMAL, FLOAT ->
                    phrases.in(language, "form.decimal", String.valueOf(column.type().scale()));
            case DATE -> phrases.in(language, "form.date");
            case BOOLEAN -> phrases.in(language, "form.boolean");
        };
    }

    String required(Column column) {
        return phrases.lines(
                column.key() ? "required.key" : column.required() ? "required.yes" : "required.no");
    }

    /// What its values are limited to; empty if they are not.
    String allowed(Column column) {
        return lines(l -> String.join(phrases.in(l, "and"), allowed(column, l)));
    }

    private List<String> allowed(Column column, Language language) {
        var all = new ArrayList<String>();
        if (!column.codes().isEmpty()) {
            String list =
                    lists.stream()
                            .filter(t -> t.name().equals(column.codes()))
                            .findFirst()
                            .map(t -> t.title().in(language))
                            .orElse(column.codes());
            all.add(phrases.in(language, "allowed.codes", list));
        }
        if (column.min() != null) {
            all.add(phrases.in(language, "allowed.least", column.min().toPlainString()));
        }
        if (column.max() != null) {
            all.add(phrases.in(language, "allowed.most", column.max().toPlainString()));
        }
        if (column.maxLength() > 0) {
            all.add(phrases.in(language, "allowed.length", String.valueOf(column.maxLength())));
        }
        if (column.form() != null) {
            all.add(phrases.in(language, "allowed.form", column.form().example()));
        }
        return all;
    }

    /// What an empty cell means.
    String empty(Column column) {
        LocalizedText meaning = column.empty();
        return column.required() || column.key()
                ? phrases.lines("empty.never")
                : meaning == null ? phrases.lines("empty.unknown") : phrases.texts(meaning, "\n");
    }

    String classification(Column column) {
        return phrases.lines("classification." + column.classification().word());
    }

    /// What appears where a cell of the column is chosen: in few words, for there is little room.
    String message(Column column) {
        return lines(l -> {
            var said = new ArrayList<String>();
            said.add(column.codes().isEmpty() ? form(column, l) : phrases.in(l, "message.choose"));
            said.addAll(column.codes().isEmpty() ? allowed(column, l) : List.of());
            if (column.required() || column.key()) {
                said.add(phrases.in(l, "message.required"));
            }
            if (column.classification().isWithheldInMessages()) {
                said.add(phrases.in(l, "message.confidential"));
            }
            return said.stream().collect(Collectors.joining(phrases.in(l, "and")))
                    + phrases.in(l, "stop");
        });
    }

    private String lines(Function<Language, String> each) {
        return phrases.languages().stream().map(each).distinct().collect(Collectors.joining("\n"));
    }
}
