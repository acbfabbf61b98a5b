package org.crosscut.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosticLogTest {
    private enum Fault implements Code {
        DULL,
        ODD(Severity.WARNING);

        private final Severity severity;

        Fault() {
            this(Severity.ERROR);
        }

        Fault(Severity severity) {
            this.severity = severity;
        }

        @Override
        public String stage() {
            return "fault";
        }

        @Override
        public Severity severity() {
            return severity;
        }
    }

    @Test
    void manyProblemsComeBackUnchangedAndByPlace() {
        var told = new ArrayList<Diagnostic>();
        told.add(Diagnostic.of(Fault.DULL, Place.file("a.csv"), "role", "period"));
        for (int line = 2; line < 15_000; line++) {
            told.add(dull(line, "grade", "G" + line % 7));
            told.add(
                    Diagnostic.of(
                            Fault.ODD,
                            new Place.Cell("a.csv", "Posts", "AB" + line),
                            "value",
                            "é"));
        }
        List<Diagnostic> expected = told.stream().sorted(Diagnostic.BY_PLACE).toList();
        Collections.shuffle(told, new Random(7));

        assertThat(log(told).inOrder()).isEqualTo(expected);
    }

    @Test
    void whatIsToldInOrderStaysInOrder() {
        var told = new ArrayList<Diagnostic>();
        for (int line = 1; line <= 3 * Packing.CHUNK; line++) {
            told.add(dull(line, "grade", "x"));
        }

        List<Diagnostic> all = log(told).inOrder();

        assertThat(all).hasSize(3 * Packing.CHUNK).isEqualTo(told);
        assertThat(new Checked.Bad<String>(all).problems()).isSameAs(all);
    }

    @Test
    void warningsAloneAreNoErrors() {
        var log = new DiagnosticLog();
        for (int line = 1; line < 10_000; line++) {
            log.accept(Diagnostic.of(Fault.ODD, new Place.Row("a.csv", line, "")));
        }

        assertThat(log.hasErrors()).isFalse();
        assertThat(Checked.of("good", log.inOrder())).isInstanceOf(Checked.Good.class);
    }

    @Test
    void whatSharesACauseIsOneGroup() {
        var told = new ArrayList<Diagnostic>();
        for (int line = 2; line < 1_002; line++) {
            told.add(dull(line, "grade", line % 10 == 0 ? "G2" : "G1"));
            told.add(
                    Diagnostic.of(
                            Fault.DULL, new Place.Row("a.csv", line, "cost"), "withheld", "yes"));
        }

        List<ProblemGroup> groups = ProblemGroup.of(log(told).inOrder());

        assertThat(groups).extracting(ProblemGroup::count).containsExactly(1_000L, 1_000L);
        ProblemGroup cost = groups.get(0);
        assertThat(cost.differentValues()).isZero();
        ProblemGroup grade = groups.get(1);
        assertThat(grade.samples())
                .isEqualTo(
                        List.of(
                                dull(2, "grade", "G1"),
                                dull(3, "grade", "G1"),
                                dull(4, "grade", "G1")));
        assertThat(grade.differentValues()).isEqualTo(2);
        assertThat(grade.mostFrequent(5))
                .containsExactly(
                        new ProblemGroup.Wrong("G1", "near G1", 900),
                        new ProblemGroup.Wrong("G2", "near G2", 100));
    }

    @Test
    void tooManyDifferentValuesAreOnlyCounted() {
        var told = new ArrayList<Diagnostic>();
        for (int line = 2; line < 20_002; line++) {
            told.add(dull(line, "grade", "G" + line));
        }

        ProblemGroup group = ProblemGroup.of(told).getFirst();

        assertThat(group.differentValues()).isEqualTo(20_000);
        assertThat(group.mostFrequent(5)).isEmpty();
    }

    private static Diagnostic dull(long line, String column, String value) {
        return Diagnostic.of(
                Fault.DULL,
                new Place.Row("a.csv", line, column),
                "column",
                column,
                "value",
                value,
                "nearest",
                "near " + value);
    }

    private static DiagnosticLog log(List<Diagnostic> told) {
        var log = new DiagnosticLog();
        told.forEach(log);
        return log;
    }
}
