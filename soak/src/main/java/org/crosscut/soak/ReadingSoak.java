package org.crosscut.soak;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.lawtext.Provision;
import org.crosscut.lawtext.Resolution;
import org.crosscut.lawtext.ResolutionReader;
import org.crosscut.lawtext.akn.AkomaNtoso;
import org.crosscut.lawtext.grammar.Grammars;
import org.crosscut.soak.ReadableFiles.Whole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// All that the reading of resolutions has to bear: no exception, no hang, no paragraph lost in
/// silence.
@Command(
        name = "reading",
        description =
                "Damages files that hold resolutions; says what broke or was lost in silence.")
final class ReadingSoak implements Callable<Integer> {
    private static final int TRIES = 10_000;
    private static final int QUICK = 300;

    /// A file of a megabyte may take so long; a shorter one too.
    private static final double SECONDS_A_MEGABYTE = 1;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int HUGE = 50 << 20;

    /// So many characters are fewer than any text may have.
    private static final int JUST_READ = 3_900_000;

    private static final Pattern CLOSED = Pattern.compile("[.。]$");
    private static final Pattern RANGE = Pattern.compile("(?<from>[0-9]+)(?:–(?<to>[0-9]+))?");

    @Option(names = "--quick", description = "300 files, no huge ones")
    boolean quick;

    @Option(names = "--seed", defaultValue = "76274", description = "default: ${DEFAULT-VALUE}")
    long seed;

    @Option(names = "--tries", description = "so many files, no huge ones")
    int only;

    @Option(names = "--huge", description = "only the huge files")
    boolean onlyHuge;

    @Option(names = "--from", paramLabel = "DIR", description = "takes its text files, too")
    Path folder = Path.of("");

    private final ResolutionReader reader = new ResolutionReader(Grammars.load());

    @Override
    public Integer call() {
        var tallies = new ArrayList<Tally>();
        if (!onlyHuge) {
            tallies.add(damaged(ReadableFiles.all(Home.find().folder(), folder)));
        }
        if (onlyHuge || (!quick && only == 0)) {
            tallies.add(huge());
        }
        tallies.forEach(t ->
                System.out.printf(
                        "%-24s %8d tries %8d failed %8d s%n",
                        t.name(), t.tries(), t.failures().size(), t.seconds()));
        tallies.forEach(t -> t.notes().forEach(n -> System.out.println(t.name() + ": " + n)));
        tallies.forEach(
                t -> t.failures().forEach(f -> System.out.println(t.name() + " FAILED: " + f)));
        return tallies.stream().allMatch(t -> t.failures().isEmpty()) ? 0 : 1;
    }

    Tally damaged(List<Whole> files) {
        int tries = only > 0 ? only : quick ? QUICK : TRIES;
        var tally = new Tally("damaged texts", tries);
        Map<String, Set<Integer>> numbers = new HashMap<>();
        files.forEach(f -> numbers.put(f.name(), numbers(reader.salvage(f.name(), f.bytes()))));
        TextDamage[] damages = TextDamage.values();
        double slowest = 0;
        for (int i = 0; i < tries; i++) {
            var random = new Random(seed + i);
            Whole whole = files.get(random.nextInt(files.size()));
            TextDamage damage = damages[random.nextInt(damages.length)];
            byte[] bytes = damage.damage(whole, random);
            String what = "seed " + (seed + i) + " " + whole.name() + " " + damage;
            slowest =
                    Math.max(
                            slowest,
                            read(
                                    tally,
                                    what,
                                    whole.name(),
                                    bytes,
                                    Objects.requireNonNull(numbers.get(whole.name()))));
            tally.tried();
        }
        tally.note("slowest %.2f s".formatted(slowest));
        return tally;
    }

    /// @return the seconds that it took
    private double read(Tally tally, String what, String name, byte[] bytes, Set<Integer> before) {
        // Of the processor, so that other work on the machine does not count.
        long start = CLOCK.getCurrentThreadCpuTime();
        double seconds;
        try {
            Resolution read = reader.salvage(name, bytes);
            seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
            AkomaNtoso.write(read);
            for (String lost : lostInSilence(before, read)) {
                tally.failed(what + ": " + lost);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
            tally.failed(what + ": " + e + " at " + ours(e));
        }
        double allowed = Math.max(1, bytes.length / 1e6) * SECONDS_A_MEGABYTE;
        tally.expect(seconds <= allowed, "%s: %.1f s".formatted(what, seconds));
        return seconds;
    }

    private static String ours(Throwable e) {
        return Stream.of(e.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(f -> f.contains("org.crosscut.lawtext"))
                .findFirst()
                .orElse("?");
    }

    private static String end(Provision last) {
        return last.parts().isEmpty() ? last.text() : last.parts().getLast().passage().text();
    }

    /// A number that is no longer there has to be told as missing where later numbers follow it;
    /// where none does, something has to be told of the end, unless that is the end of a sentence
    /// that closes a text: then what is left is a whole text, and nobody could tell.
    private static List<String> lostInSilence(Set<Integer> before, Resolution read) {
        Set<Integer> now = numbers(read);
        int highest = now.stream().mapToInt(n -> n).max().orElse(0);
        boolean isClosed =
                !read.provisions().isEmpty()
                        && CLOSED.matcher(end(read.provisions().getLast())).find();
        Set<Integer> told = told(read);
        var lost = new ArrayList<String>();
        for (int number : before) {
            boolean isSilent =
                    !now.contains(number)
                            && (number < highest
                                    ? !told.contains(number)
                                    : !isClosed && read.diagnostics().isEmpty());
            if (isSilent) {
                lost.add("paragraph " + number + " lost in silence");
            }
        }
        return lost;
    }

    private static Set<Integer> numbers(Resolution read) {
        var numbers = new LinkedHashSet<Integer>();
        for (Provision provision : read.provisions()) {
            if (provision.number().matches("[0-9]{1,6}")) {
                numbers.add(Integer.parseInt(provision.number()));
            }
        }
        return numbers;
    }

    /// The numbers that diagnostics name.
    private static Set<Integer> told(Resolution read) {
        var told = new LinkedHashSet<Integer>();
        for (Diagnostic problem : read.diagnostics()) {
            for (String fact : List.of("missing", "number")) {
                Matcher range = RANGE.matcher(problem.facts().getOrDefault(fact, ""));
                while (range.find()) {
                    int from = Integer.parseInt(range.group("from"));
                    String to = range.group("to");
                    int last = to == null ? from : Integer.parseInt(to);
                    for (int n = from; n <= last && n - from < 10_000; n++) {
                        told.add(n);
                    }
                }
            }
        }
        return told;
    }

    /// Fifty megabytes of one line, of nesting, of numbers, of marks, which have to be refused, and
    /// as much as is just read.
    private Tally huge() {
        var tally = new Tally("huge texts", 0);
        Map<String, String> units = new HashMap<>();
        units.put("words.txt", "the lamps of the coast and ");
        units.put("paragraphs.txt", "1. Requests the Secretary-General to report on the lamps; ");
        units.put("numbers.txt", "1. 2. 3. 4. ");
        units.put("ideographs.txt", "请秘书长提出报告；");
        units.put("nested.html", "<div>");
        units.put("quotes.md", "> ");
        units.put("brackets.txt", "((((");
        units.put("notes.md", "a[^1]");
        units.put("lines.txt", "1. Requests the Secretary-General to report;\n");
        for (Map.Entry<String, String> unit : units.entrySet()) {
            String start = unit.getKey().endsWith(".html") ? "<html>" : "The General Assembly,\n";
            int most = HUGE / unit.getValue().getBytes(StandardCharsets.UTF_8).length;
            for (int times : List.of(most, JUST_READ / unit.getValue().length())) {
                byte[] bytes =
                        (start + unit.getValue().repeat(times)).getBytes(StandardCharsets.UTF_8);
                double seconds = read(tally, unit.getKey(), unit.getKey(), bytes, Set.of());
                tally.note(
                        "%s, %.1f MB: %.1f s"
                                .formatted(unit.getKey(), bytes.length / 1e6, seconds));
                tally.tried();
            }
        }
        return tally;
    }
}
