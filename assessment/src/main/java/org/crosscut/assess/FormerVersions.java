package org.crosscut.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosscut.archive.Archive;
import org.crosscut.archive.FormerSchema;
import org.crosscut.catalogue.Dataset;
import org.crosscut.catalogue.Upgrade;
import org.crosscut.diagnostic.Checked;
import org.crosscut.diagnostic.Diagnostic;
import org.crosscut.rule.UpgradeRule;
import org.jspecify.annotations.Nullable;

/// How the submissions of one dataset are read that were accepted under a former schema: by the
/// dataset's upgrade, or as they are where all columns are still what they were. Anything else is a
/// problem.
final class FormerVersions {
    private final Dataset dataset;
    private final Archive archive;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<Integer, UpgradeRule> rules = new HashMap<>();

    FormerVersions(Dataset dataset, Archive archive) {
        this.dataset = dataset;
        this.archive = archive;
        for (Upgrade upgrade : dataset.upgrades()) {
            if (UpgradeRule.of(dataset, upgrade)
                    instanceof Checked.Good<UpgradeRule>(UpgradeRule rule, var _)) {
                rules.put(upgrade.from(), rule);
            }
        }
    }

    /// Null if the submission is read as it is.
    @Nullable UpgradeRule upgrade(long submission) {
        FormerSchema former = archive.schema(submission, dataset);
        if (former == null) {
            return null;
        }
        UpgradeRule rule =
                former.version() < dataset.version() ? rules.get(former.version()) : null;
        List<String> columns =
                rule == null
                        ? former.differences(dataset)
                        : former.lacking(dataset, rule.upgrade());
        if (!columns.isEmpty()) {
            problems.add(former.unreadable(submission, dataset, columns));
        }
        return rule;
    }

    List<Diagnostic> problems() {
        return problems;
    }
}
