package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.CorpusWriter;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sample}: lists the sample corpora, or writes one to a file. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Writes a sample corpus to a file; without a name it lists the samples.")
final class SampleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "which sample")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "FILE.tsv",
            description =
                    "the file to write; a sample with its own test part also writes FILE.test.tsv, for train --test")
    private @Nullable Path out;

    @Option(names = "--pairs", paramLabel = "N", description = "how many; default: as many as the list says")
    private @Nullable Integer pairs;

    @Option(names = "--seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private long seed = SampleCorpora.DEFAULT_SEED;

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (name == null) {
            return list();
        }
        SampleCorpus sample = named(name);
        if (out == null) {
            throw new BadArgument("Say where to write the sample: --out FILE.tsv");
        }
        if (pairs != null && pairs < 1) {
            throw new BadArgument("--pairs must be at least 1, was " + pairs);
        }
        List<Pair> generated = sample.generate(pairs == null ? sample.defaultPairs() : pairs, seed);
        if (sample.bringsItsSplit()) {
            Corpus parts = sample.split(generated, seed);
            write(parts.training(), out);
            write(parts.heldOut(), testFile(out));
        } else {
            write(generated, out);
        }
        return ExitCode.OK;
    }

    private void write(List<Pair> some, Path file) {
        CorpusWriter.write(some, file);
        console.err().println(some.size() + " pairs written to " + file);
    }

    /** {@code commands.test.tsv} beside {@code commands.tsv}. */
    private static Path testFile(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        return file.resolveSibling(name.substring(0, end) + ".test" + name.substring(end));
    }

    private int list() {
        if (out != null) {
            throw new BadArgument("Say which sample to write: attention-workbench sample lists them");
        }
        for (SampleCorpus sample : SampleCorpora.all()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-16s %-14s %6d pairs, %s tokens%s",
                            sample.name(),
                            sample.application().name().toLowerCase(Locale.ROOT),
                            sample.defaultPairs(),
                            sample.tokenizer(),
                            sample.bringsItsSplit() ? ", its own test part" : ""));
        }
        return ExitCode.OK;
    }

    private static SampleCorpus named(String name) {
        try {
            return SampleCorpora.named(name);
        } catch (Problem unknown) {
            throw new BadArgument(unknown.sentence(Locale.ENGLISH));
        }
    }
}
