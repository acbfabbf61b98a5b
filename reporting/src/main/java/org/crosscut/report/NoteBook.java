package org.crosscut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosscut.language.Language;

/// Numbers the sources of one page in the order in which its figures cite them.
final class NoteBook {
    private final String page;
    private final Words words;
    private final Layout layout;
    private final Map<Source, NoteRef> latest = new LinkedHashMap<>();

    NoteBook(String page, Words words) {
        this.page = page;
        this.words = words;
        this.layout = new Layout(words);
    }

    NoteRef cite(Source source) {
        NoteRef before = latest.get(source);
        NoteRef now =
                before == null
                        ? new NoteRef(page + "-n" + (latest.size() + 1), latest.size() + 1, 1)
                        : new NoteRef(before.note(), before.number(), before.occurrence() + 1);
        latest.put(source, now);
        return now;
    }

    List<Note> notes() {
        return latest.entrySet().stream().map(e -> note(e.getKey(), e.getValue())).toList();
    }

    private Note note(Source source, NoteRef last) {
        Language language = words.language();
        var text = new ArrayList<Inline>();
        text.add(new Inline.Strong(Inline.of(source.title().in(language))));
        text.add(new Inline.Text(words.of("list.stop")));
        String statement = source.statement().in(language);
        if (!statement.isEmpty() && !statement.equals(source.title().in(language))) {
            text.add(new Inline.Text(statement + words.of("list.sentence-gap")));
        }
        for (Source.ParameterUsed parameter : source.parameters()) {
            text.add(new Inline.Text(parameter(parameter) + words.of("list.sentence-gap")));
        }
        if (!source.data().isEmpty()) {
            String data =
                    source.data().stream()
                            .map(this::data)
                            .collect(Collectors.joining(words.of("list.strong-separator")));
            text.add(new Inline.Text(words.of("notes.data", data)));
            text.add(new Inline.Text(words.of("list.sentence-gap")));
        }
        text.add(new Inline.Text(words.of("notes.more")));
        text.add(new Inline.Code(source.command()));
        return new Note(last.note(), last.number(), last.occurrence(), text);
    }

    private String parameter(Source.ParameterUsed parameter) {
        Language language = words.language();
        // A description may be a sentence; here it stands before a colon.
        String name = parameter.description().in(language).replaceFirst("[.。]\\s*$", "");
        if (parameter.reading() != null) {
            name = words.of("notes.reading", name, parameter.reading().in(language));
        }
        if (parameter.value() == null) {
            return words.of("notes.parameter-unset", name);
        }
        String value = layout.parameter(parameter.value(), parameter.unit());
        String amount = words.measured(value, parameter.unit());
        return parameter.from() == null
                ? words.of("notes.parameter", name, amount, parameter.source().in(language))
                : words.of(
                        "notes.parameter-since",
                        name,
                        amount,
                        layout.date(parameter.from()),
                        parameter.source().in(language));
    }

    private String data(Source.DataUsed data) {
        String title = data.title().in(words.language());
        return data.submissions().isEmpty()
                ? words.of("notes.no-submission", title)
                : words.of(
                        data.submissions().size() == 1 ? "notes.submission" : "notes.submissions",
                        title,
                        ranges(data.submissions()));
    }

    /// `1–3, 5` for 1, 2, 3 and 5.
    static String ranges(List<Long> numbers) {
        var out = new StringBuilder();
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            out.append(out.isEmpty() ? "" : ", ").append(numbers.get(i));
            if (last > i) {
                out.append(last == i + 1 ? ", " : "–").append(numbers.get(last));
            }
            i = last + 1;
        }
        return out.toString();
    }
}
