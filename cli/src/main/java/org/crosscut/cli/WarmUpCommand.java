package org.crosscut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Does what most commands do, so that the launcher can store the classes they load.
@Command(name = "warm-up", hidden = true, description = "Loads what most commands load.")
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        OpenCatalogue.check(Home.find().catalogue());
        return Exit.DONE;
    }
}
