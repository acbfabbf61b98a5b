package org.crosscut.cli;

import java.util.concurrent.Callable;
import org.crosscut.archive.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes a workspace.
@Command(
        name = "workspace",
        description =
                "Makes a workspace: real, for entities that exist, or exercise, for invented ones.")
final class WorkspaceCommand implements Callable<Integer> {
    @Mixin Options options = new Options();

    @Parameters(paramLabel = "real|exercise", description = "whose data it will hold, for good")
    Workspace.Kind kind = Workspace.Kind.REAL;

    @Override
    public Integer call() {
        Stop.unlessGood(Workspace.create(options.workspace, kind));
        options.console().say("workspace.made", options.workspace, kind.word());
        return Exit.DONE;
    }
}
