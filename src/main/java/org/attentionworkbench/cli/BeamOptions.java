package org.attentionworkbench.cli;

import org.attentionworkbench.engine.decoding.Beam;
import picocli.CommandLine.Option;

/** How far a decoder looks beyond the most probable word. */
final class BeamOptions {
    @Option(names = "--beam", paramLabel = "N", description = "hypotheses kept; 1 is greedy; default: ${DEFAULT-VALUE}")
    private int width = Beam.GREEDY.width();

    /** @throws BadArgument if the width or the penalty is wrong */
    Beam beam(double lengthPenalty) {
        try {
            return new Beam(width, lengthPenalty);
        } catch (IllegalArgumentException e) {
            throw new BadArgument("Wrong beam: " + e.getMessage());
        }
    }
}
