package org.attentionworkbench.cli;

import picocli.CommandLine.Option;

/** How far a decoder looks beyond the most probable word. */
final class BeamOptions {
    @Option(names = "--beam", paramLabel = "N", description = "hypotheses kept; 1 is greedy; default: ${DEFAULT-VALUE}")
    private int beam = 1;

    /** @throws BadArgument if it is less than 1 @throws org.attentionworkbench.engine.Problem if it is not there yet */
    void check() {
        if (beam < 1) {
            throw new BadArgument("--beam must be at least 1, was " + beam);
        }
        NotYet.unless(beam == 1, "--beam " + beam);
    }
}
