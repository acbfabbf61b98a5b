package org.crosscut.engine;

/// Runs compiled rules. There is one implementation beside this package; another engine gives the
/// same answers.
public interface Engine {
    /// Makes the data ready for any number of questions.
    Session open(Data data);
}
