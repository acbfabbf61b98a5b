package org.crosscut.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.ControlResult;
import org.crosscut.assess.Finding;
import org.crosscut.assess.Outcome;
import org.crosscut.catalogue.Catalogue;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.Control;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.ReferenceTable;

/// Accepts some of the reasons that invented missions claim: most by an office that is entitled,
/// some by one that is not, some for too short a time, and some not at all.
public final class AcceptanceSample {
    private enum Way {
        ENTITLED,
        NOT_ENTITLED,
        LAPSED,
        NONE
    }

    private final Catalogue catalogue;

    public AcceptanceSample(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The file of those who accept; what is accepted hangs on each finding's subject alone, so
    /// that it stays the same whatever controls and columns are called.
    ///
    /// @param dataset whose purpose is to hold acceptances
    /// @param assessment of invented missions, before anything was accepted
    public SampleFile file(Dataset dataset, Assessment assessment) {
        String header =
                dataset.columns().stream().map(Column::name).collect(Collectors.joining(","));
        String rows =
                catalogue
                        .controls()
                        .filter(c -> !c.acceptedBy().isEmpty())
                        .flatMap(c ->
                                claimed(assessment.control(c.id()))
                                        .flatMap(f -> row(dataset, c, f, assessment.asOf())))
                        .collect(Collectors.joining());
        return new SampleFile(dataset.name() + ".csv", header + "\n" + rows);
    }

    private static Stream<Finding> claimed(ControlResult result) {
        return result.findings().stream()
                .filter(f -> f.outcome() instanceof Outcome.NotSatisfied)
                .filter(f -> f.reason() != null && !f.entity().isEmpty());
    }

    private Stream<String> row(Dataset dataset, Control control, Finding finding, LocalDate asOf) {
        int draw = draw(subject(finding));
        Way way =
                draw < 55
                        ? Way.ENTITLED
                        : draw < 65 ? Way.NOT_ENTITLED : draw < 75 ? Way.LAPSED : Way.NONE;
        String office =
                way == Way.NOT_ENTITLED
                        ? otherOffice(control)
                        : control.acceptedBy().get(draw % control.acceptedBy().size());
        if (way == Way.NONE || office.isEmpty()) {
            return Stream.of();
        }
        LocalDate until = way == Way.LAPSED ? asOf.minusDays(1) : asOf.plusYears(1);
        return Stream.of(
                dataset.columns().stream()
                                .map(c ->
                                        cell(c, finding, office, asOf.minusDays(40 + draw), until))
                                .collect(Collectors.joining(","))
                        + "\n");
    }

    private static String cell(
            Column column, Finding finding, String office, LocalDate from, LocalDate until) {
        return switch (column.role()) {
            case ENTITY -> finding.entity();
            case FINDING -> finding.id();
            case OFFICE -> office;
            case ACCEPTED_ON -> from.toString();
            case UNTIL -> until.toString();
            default ->
                    column.required()
                            ? quoted(Objects.requireNonNull(finding.reason()))
                            : quoted(document(finding, from));
        };
    }

    private static String document(Finding finding, LocalDate from) {
        String subject = subject(finding);
        return draw(subject) % 5 == 0
                ? ""
                : "EXERCISE/%s/%d/%s"
                        .formatted(
                                finding.entity(),
                                from.getYear(),
                                subject.substring(0, 8).toUpperCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }

    private String otherOffice(Control control) {
        List<String> others =
                catalogue.reference(ReferenceTable.Purpose.OFFICES).rows().stream()
                        .map(r -> String.valueOf(r.get("code")))
                        .filter(o -> !control.acceptedBy().contains(o))
                        .toList();
        return others.isEmpty() ? "" : others.getFirst();
    }

    /// From 0 to 99, the same for a subject each time.
    private static int draw(String subject) {
        return Integer.parseInt(subject, 0, 2, 16) * 100 / 256;
    }

    /// What a finding is about, as a hash in hexadecimal digits.
    private static String subject(Finding finding) {
        String values =
                finding.key().values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("\u001f"));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (finding.entity() + "\u001f" + values)
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
