package org.crosscut.intake;

import java.util.List;

/// The sheets that Crosscut's own workbooks have beside the table. Whatever stands on them is not
/// handed in.
public final class OwnSheets {
    /// The list of problems in a marked copy; a long one goes on in sheets with numbers behind this
    /// name.
    public static final String PROBLEMS = "Problems 问题";

    /// What the columns of a template mean.
    public static final String EXPLANATIONS = "Explanations 说明";

    /// A filled row of a template.
    public static final String EXAMPLE = "Example 示例";

    /// The codes that a template offers.
    public static final String LISTS = "Lists 代码表";

    private static final List<String> ALL = List.of(PROBLEMS, EXPLANATIONS, EXAMPLE, LISTS);

    private OwnSheets() {}

    public static boolean has(String sheet) {
        return ALL.contains(sheet) || sheet.matches(PROBLEMS + " [0-9]{1,4}");
    }
}
