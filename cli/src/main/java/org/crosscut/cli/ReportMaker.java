package org.crosscut.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosscut.archive.Snapshot;
import org.crosscut.assess.Assessment;
import org.crosscut.assess.Reporters;
import org.crosscut.assess.Response;
import org.crosscut.catalogue.Classification;
import org.crosscut.catalogue.Column;
import org.crosscut.catalogue.ReferenceTable;
import org.crosscut.language.Language;
import org.crosscut.language.LocalizedText;
import org.crosscut.lawtext.ResolutionFolder;
import org.crosscut.report.AssessmentFigures;
import org.crosscut.report.FollowUpInput;
import org.crosscut.report.FollowUpReport;
import org.crosscut.report.Matrix;
import org.crosscut.report.ReportDocument;
import org.crosscut.report.StateInput;
import org.crosscut.report.StateReport;
import org.crosscut.rule.CompiledCatalogue;

/// Makes reports of a workspace's assessments.
///
/// @param clearance the highest classification that they may show
record ReportMaker(
        CompiledCatalogue compiled,
        OpenWorkspace workspace,
        ResolutionFolder folder,
        Classification clearance) {

    ReportDocument state(Assessment assessment, Language language) {
        return new StateReport(input(assessment, figures(assessment)), language).document();
    }

    /// Every paragraph by every entity.
    Matrix matrix(Assessment assessment, Language language) {
        return new StateReport(input(assessment, figures(assessment)), language).matrix();
    }

    /// @param code of an entity of the workspace
    ReportDocument followUp(Assessment assessment, String code, Language language) {
        StateInput state = input(assessment, figures(assessment).of(code));
        var entity =
                state.entities().stream()
                        .filter(e -> e.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no entity " + code));
        return new FollowUpReport(
                        new FollowUpInput(
                                state, entity, folder.metadata().body(), responses(assessment)),
                        language)
                .document();
    }

    /// Those whose words may be shown.
    private List<Response> responses(Assessment assessment) {
        Set<String> shown =
                compiled.catalogue()
                        .datasets()
                        .filter(d -> {
                            Column answer = d.role(Column.Role.ANSWER);
                            return answer != null
                                    && answer.classification().compareTo(clearance) <= 0;
                        })
                        .map(d -> d.name())
                        .collect(Collectors.toSet());
        return assessment.responses().stream().filter(r -> shown.contains(r.dataset())).toList();
    }

    private AssessmentFigures figures(Assessment assessment) {
        Snapshot snapshot = workspace.archive().snapshot(assessment.snapshot());
        return new AssessmentFigures(compiled, assessment, snapshot);
    }

    private StateInput input(Assessment assessment, AssessmentFigures figures) {
        return new StateInput(
                assessment.workspace().equals("exercise"),
                clearance,
                assessment.asOf(),
                assessment.snapshot(),
                assessment.head(),
                folder.metadata().symbol(),
                folder.metadata().title(),
                new ProvisionTexts(folder).all(),
                new Reporters(compiled.catalogue(), assessment.workspace())
                        .entities().stream().map(this::entity).toList(),
                compiled.catalogue(),
                figures);
    }

    private StateInput.Entity entity(String code) {
        ReferenceTable entities = compiled.catalogue().reference(ReferenceTable.Purpose.ENTITIES);
        return new StateInput.Entity(
                code,
                LocalizedText.of(
                        entities.label(code, Language.EN), entities.label(code, Language.ZH)));
    }
}
