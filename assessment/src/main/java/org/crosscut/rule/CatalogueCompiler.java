package org.crosscut.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.CatalogueReader;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.ColumnType;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Draft;
import org.crosscut.catalogue.Indicator;
import org.crosscut.catalogue.Section;
import org.crosscut.catalogue.SqlText;
import org.crosscut.catalogue.TableView;
import org.crosscut.catalogue.Topic;
import org.crosscut.catalogue.Unread;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.language.Language;
import org.crosscut.section.SectionBlock;
import org.crosscut.section.SectionComparison;
import org.crosscut.section.SectionParser;

/// Compiles every rule of a catalogue and checks it against its YAML and the sections that show it.
public final class CatalogueCompiler {
    private static final int THREADS = 2;

    private final Catalogue catalogue;
    private final Unread unread;
    private final PartCompiler compiler;
    private final List<Diagnostic> problems = new ArrayList<>();

    private CatalogueCompiler(Catalogue catalogue, Unread unread) {
        this.catalogue = catalogue;
        this.unread = unread;
        this.compiler = new PartCompiler(catalogue, unread);
    }

    /// Everything that can be checked without data, of all files in one run: what cannot be read of
    /// one file does not hide what is wrong in another.
    public static Checked<CompiledCatalogue> check(Path folder) {
        return check(folder, draft -> List.of());
    }

    /// @param further what else is to be checked of the files read, which the rules do not wait for
    public static Checked<CompiledCatalogue> check(
            Path folder, Function<Draft, List<Diagnostic>> further) {
        // The classes of the SQL compiler take as long to load as the files to read, on another
        // core.
        Thread loading = Thread.ofPlatform().daemon().start(CatalogueCompiler::load);
        Draft draft = CatalogueReader.draft(folder);
        try {
            loading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the compiler", e);
        }
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<List<Diagnostic>> more = beside.submit(() -> further.apply(draft));
            var compiler = new CatalogueCompiler(draft.catalogue(), draft.unread());
            compiler.problems.addAll(draft.problems());
            CompiledCatalogue compiled = compiler.run();
            compiler.problems.addAll(get(more));
            return Checked.of(compiled, compiler.problems);
        }
    }

    /// The compiled form of a catalogue that was read without error, or every problem of its rules
    /// and sections.
    public static Checked<CompiledCatalogue> compile(Catalogue catalogue) {
        var compiler = new CatalogueCompiler(catalogue, Unread.NOTHING);
        CompiledCatalogue compiled = compiler.run();
        return Checked.of(compiled, compiler.problems);
    }

    /// A catalogue of which only what takes files in has been compiled: the rules of its datasets.
    /// Controls, indicators and tables are many, and who hands in a file need not wait for them.
    public static Checked<Catalogue> datasets(Path folder) {
        Draft draft = CatalogueReader.draft(folder);
        var compiler = new CatalogueCompiler(draft.catalogue(), draft.unread());
        compiler.problems.addAll(draft.problems());
        compiler.checkDatasets();
        return Checked.of(draft.catalogue(), compiler.problems);
    }

    private void checkDatasets() {
        catalogue
                .datasets()
                .filter(d -> !unread.tables().contains(d.table()))
                .forEach(d -> {
                    problems.addAll(RowCondition.of(d).problems());
                    problems.addAll(UpgradeRule.problems(d));
                });
    }

    private CompiledCatalogue run() {
        SequencedMap<String, CompiledPart> controls;
        SequencedMap<String, CompiledPart> indicators;
        SequencedMap<String, CompiledPart> tables;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            var c = submit(threads, catalogue.controls().toList(), Control::id, compiler::control);
            var i =
                    submit(
                            threads,
                            catalogue.indicators().toList(),
                            Indicator::id,
                            compiler::indicator);
            var t = submit(threads, catalogue.tables().toList(), TableView::id, compiler::table);
            controls = collect(c);
            indicators = collect(i);
            tables = collect(t);
        }
        checkDatasets();
        Map<String, SectionContract.Part> parts = parts(controls, indicators, tables);
        var blocks = new LinkedHashMap<String, Map<Language, List<SectionBlock>>>();
        for (Topic topic : catalogue.topics()) {
            blocks.put(topic.name(), sections(topic, parts));
        }
        return new CompiledCatalogue(
                catalogue,
                compiler.shapes(),
                rules(controls, false),
                rules(controls, true),
                rules(indicators, false),
                rules(tables, false),
                blocks);
    }

    private static void load() {
        var number = new ColumnShape("n", ColumnType.INTEGER, false, Classification.PUBLIC);
        var compiler = new RuleCompiler(List.of(new TableShape("t", List.of(number))));
        var sql = new SqlText("", "SELECT n FROM t WHERE n > 1");
        if (compiler.compile(new RuleSource(sql, Map.of()))
                instanceof Checked.Bad<CompiledRule> b) {
            throw new IllegalStateException("the compiler refuses " + b.problems());
        }
    }

    private interface Compile<T> {
        CompiledPart compile(T part);
    }

    private interface Identity<T> {
        String of(T part);
    }

    private <T> SequencedMap<String, Future<CompiledPart>> submit(
            ExecutorService threads, List<T> parts, Identity<T> id, Compile<T> compile) {
        var all = new LinkedHashMap<String, Future<CompiledPart>>();
        for (T part : parts) {
            if (!unread.parts().contains(id.of(part))) {
                Callable<CompiledPart> task = () -> compile.compile(part);
                all.put(id.of(part), threads.submit(task));
            }
        }
        return all;
    }

    private SequencedMap<String, CompiledPart> collect(
            SequencedMap<String, Future<CompiledPart>> futures) {
        var parts = new LinkedHashMap<String, CompiledPart>();
        futures.forEach((id, future) -> {
            CompiledPart part = get(future);
            problems.addAll(part.problems());
            parts.put(id, part);
        });
        return parts;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking a catalogue", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the check of a catalogue broke", e.getCause());
        }
    }

    private static SequencedMap<String, CompiledRule> rules(
            SequencedMap<String, CompiledPart> parts, boolean subjects) {
        var rules = new LinkedHashMap<String, CompiledRule>();
        parts.forEach((id, part) -> {
            CompiledRule rule = subjects ? part.subjects() : part.rule();
            if (rule != null) {
                rules.put(id, rule);
            }
        });
        return rules;
    }

    private Map<String, SectionContract.Part> parts(
            Map<String, CompiledPart> controls,
            Map<String, CompiledPart> indicators,
            Map<String, CompiledPart> tables) {
        var parts = new TreeMap<String, SectionContract.Part>();
        catalogue
                .controls()
                .forEach(c ->
                        parts.putIfAbsent(
                                c.id(),
                                new SectionContract.Part(
                                        SectionContract.PartKind.CONTROL,
                                        c.key(),
                                        c.parameters(),
                                        c.entity(),
                                        c.classification(),
                                        outputs(controls, c.id()))));
        catalogue
                .indicators()
                .forEach(i ->
                        parts.putIfAbsent(
                                i.id(),
                                new SectionContract.Part(
                                        SectionContract.PartKind.INDICATOR,
                                        i.key(),
                                        i.parameters(),
                                        i.entity(),
                                        i.classification(),
                                        outputs(indicators, i.id()))));
        catalogue
                .tables()
                .forEach(t ->
                        parts.putIfAbsent(
                                t.id(),
                                new SectionContract.Part(
                                        SectionContract.PartKind.TABLE,
                                        List.of(),
                                        t.parameters(),
                                        t.entity(),
                                        t.classification(),
                                        outputs(tables, t.id()))));
        return parts;
    }

    private static @org.jspecify.annotations.Nullable Map<String, OutputColumn> outputs(
            Map<String, CompiledPart> parts, String id) {
        CompiledPart part = parts.get(id);
        CompiledRule rule = part == null ? null : part.rule();
        return rule == null
                ? null
                : rule.outputs().stream().collect(Collectors.toMap(OutputColumn::name, o -> o));
    }

    private Map<Language, List<SectionBlock>> sections(
            Topic topic, Map<String, SectionContract.Part> parts) {
        Map<Language, List<SectionBlock>> blocks =
                texts(topic, topic.sections(), SectionParser::draft, parts, false);
        Map<Language, List<SectionBlock>> followUps =
                texts(topic, topic.followUps(), SectionParser::followUp, parts, true);
        problems.addAll(
                new SectionContract(topic, parts, unread.parts(), false)
                        .checkClassification(
                                Stream.of(blocks, followUps)
                                        .flatMap(texts -> texts.values().stream())
                                        .flatMap(List::stream)
                                        .toList()));
        return blocks;
    }

    /// The blocks of a topic's words of one kind, by language; the languages have to show the same.
    private Map<Language, List<SectionBlock>> texts(
            Topic topic,
            List<Section> texts,
            BiFunction<String, String, SectionParser.Draft> parse,
            Map<String, SectionContract.Part> parts,
            boolean isFollowUp) {
        var blocks = new LinkedHashMap<Language, List<SectionBlock>>();
        boolean isSound = true;
        for (Section section : texts) {
            SectionParser.Draft draft = parse.apply(section.file(), section.markdown());
            isSound &= draft.problems().isEmpty();
            blocks.put(section.language(), draft.blocks());
            problems.addAll(draft.problems());
            problems.addAll(
                    new SectionContract(topic, parts, unread.parts(), isFollowUp)
                            .check(draft.blocks()));
        }
        List<SectionBlock> english = blocks.get(Language.EN);
        if (english != null && isSound) {
            for (Section section : texts) {
                List<SectionBlock> other = blocks.get(section.language());
                if (section.language() != Language.EN && other != null) {
                    problems.addAll(
                            SectionComparison.compare(
                                    texts.getFirst().file(), english, section.file(), other));
                }
            }
        }
        return blocks;
    }
}
