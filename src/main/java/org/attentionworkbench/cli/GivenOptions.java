package org.attentionworkbench.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Which options were written on the command line, as opposed to those that have their default. */
record GivenOptions(CommandSpec command) {
    boolean has(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    /**
     * An option that would have no effect is not silently passed over.
     *
     * @param fits    whether the option has an effect
     * @param partner what it needs, e.g. {@code --attention multi-head}
     * @throws BadArgument if it was given and does not fit
     */
    void require(String option, boolean fits, String partner) {
        if (!fits && has(option)) {
            throw new BadArgument(option + " goes with " + partner + " only: leave it out, or choose that");
        }
    }
}
