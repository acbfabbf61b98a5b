package org.crosscut.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosscut.catalogue.Draft;
import org.crosscut.catalogue.KnownProvisions;
import org.crosscut.catalogue.ProvisionCheck;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.rule.CatalogueCompiler;
import org.crosscut.rule.CompiledCatalogue;
import org.crosscut.rule.RowCondition;
import org.crosscut.sample.SampleCheck;

/// Everything that can be checked of a catalogue without running a rule: what the compiler checks,
/// and beside it the provisions, the generators of samples and the files of the cases.
public final class CatalogueCheck {
    private CatalogueCheck() {}

    /// @param resolutions the folder of all resolutions, each a folder of its own
    public static Checked<CompiledCatalogue> check(Path catalogue, Path resolutions) {
        return CatalogueCompiler.check(catalogue, draft -> further(draft, resolutions));
    }

    private static List<Diagnostic> further(Draft draft, Path resolutions) {
        var problems = new ArrayList<Diagnostic>();
        switch (KnownProvisions.read(resolutions)) {
            case Checked.Bad<KnownProvisions> bad -> problems.addAll(bad.problems());
            case Checked.Good<KnownProvisions>(KnownProvisions known, var _) ->
                    problems.addAll(ProvisionCheck.check(draft.catalogue(), known));
        }
        // Rows can be read and made only where every schema and code list is sound.
        if (draft.problems().stream().noneMatch(Diagnostic::isError)
                && draft.catalogue()
                        .datasets()
                        .noneMatch(d -> RowCondition.of(d) instanceof Checked.Bad)) {
            problems.addAll(new CaseFileCheck(draft.catalogue()).check());
            problems.addAll(SampleCheck.check(draft.catalogue()));
        }
        return problems;
    }
}
