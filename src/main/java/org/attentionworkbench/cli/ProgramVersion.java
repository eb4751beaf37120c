package org.attentionworkbench.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version written into the jar by the build. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"Attention Workbench " + version};
    }
}
