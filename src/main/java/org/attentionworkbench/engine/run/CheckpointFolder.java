package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.model.NetworkState;
import org.attentionworkbench.engine.model.NetworkState.Parameter;

/**
 * One checkpoint on disk:
 * <pre>
 *   checkpoint.json   the index: step, and for a whole checkpoint progress, names, shapes and offsets, checksums
 *   probes.json       the probes as they were decoded
 *   parameters.f32    every parameter, row-major, little-endian float32; offsets in the index are bytes
 *   updater.f32       the updater's memory, likewise
 * </pre>
 * Most are thinned later: they keep their probes, so that attention can be followed through the training, and lose the
 * model. The index is the truth: with a {@code model} in it both files must be there, without one they are ignored.
 */
record CheckpointFolder(Path path) {
    private static final String INDEX = "checkpoint.json";
    private static final String PROBES = "probes.json";
    private static final String PARAMETERS = "parameters.f32";
    private static final String UPDATER = "updater.f32";
    private static final String MODEL = "model";

    /** Under a run's {@code checkpoints}. */
    static CheckpointFolder at(Path checkpoints, long step) {
        return new CheckpointFolder(checkpoints.resolve(String.format(Locale.ROOT, "%06d", step)));
    }

    /** The step a folder of that name is for; empty for a name that is not a checkpoint's. */
    static Optional<Long> step(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.matches("[0-9]{6,18}") ? Optional.of(Long.valueOf(name)) : Optional.empty();
    }

    /** Writes the probes only. */
    void write(Disk disk, long step, List<Translation> probes) throws IOException {
        write(disk, probes, SealedJson.object().put("step", step));
    }

    /** Writes everything. {@code vocabulary}: the files of the run whose ids the parameters belong to. */
    void write(Disk disk, Checkpoint checkpoint, Path vocabulary) throws IOException {
        Path part = emptyPart(disk);
        NetworkState state = checkpoint.state();
        String parameters = FloatFile.write(
                part.resolve(PARAMETERS),
                state.parameters().stream().map(Parameter::values).toList());
        disk.written(part.resolve(PARAMETERS));
        String updater = FloatFile.write(part.resolve(UPDATER), List.of(state.updaterState()));
        disk.written(part.resolve(UPDATER));
        ObjectNode index = SealedJson.object().put("step", checkpoint.step());
        write(checkpoint.progress(), index.putObject("progress"));
        ObjectNode model = index.putObject(MODEL);
        model.put("parametersSha256", parameters).put("updaterSha256", updater);
        model.put("updaterLength", state.updaterState().length).put("iteration", state.iteration());
        new TextFiles(vocabulary).writeChecksums(model.putObject("vocabularySha256"));
        write(state.parameters(), model.putArray("parameters"));
        finish(disk, part, checkpoint.probes(), index);
    }

    private void write(Disk disk, List<Translation> probes, ObjectNode index) throws IOException {
        finish(disk, emptyPart(disk), probes, index);
    }

    private Path emptyPart(Disk disk) throws IOException {
        Path part = Disk.beside(path);
        disk.deleteFolder(part);
        return Files.createDirectory(part);
    }

    private void finish(Disk disk, Path part, List<Translation> probes, ObjectNode index) throws IOException {
        disk.write(part.resolve(PROBES), SealedJson.seal(TranslationJson.write(probes)));
        disk.write(part.resolve(INDEX), SealedJson.seal(index));
        disk.deleteFolder(path);
        disk.move(part, path);
    }

    private static void write(Progress progress, ObjectNode into) {
        into.put("epoch", progress.epoch()).put("batch", progress.batch());
        into.put("lossSum", progress.lossSum()).put("tokens", progress.tokens());
        into.put("epochNanos", progress.epochNanos()).put("totalNanos", progress.totalNanos());
    }

    private static void write(List<Parameter> parameters, ArrayNode into) {
        long offset = 0;
        for (Parameter parameter : parameters) {
            ObjectNode node = into.addObject().put("name", parameter.name()).put("offset", offset);
            parameter.shape().forEach(node.putArray("shape")::add);
            offset += (long) parameter.values().length * Float.BYTES;
        }
    }

    /** Whether it has a model; false once it is thinned. */
    boolean hasModel() {
        return index().has(MODEL);
    }

    List<Translation> probes() {
        return TranslationJson.read(SealedJson.read(path.resolve(PROBES)));
    }

    /**
     * @param vocabulary where the run's vocabularies and tokenizers are
     * @throws Problem naming the file that is missing, cut or altered
     */
    Checkpoint read(Path vocabulary) {
        Fields index = index();
        if (!index.has(MODEL)) {
            throw new Problem("run.thinned", index.whole("step"));
        }
        Fields model = index.object(MODEL);
        new TextFiles(vocabulary).check(model.object("vocabularySha256"));
        return new Checkpoint(progress(index), state(model), probes());
    }

    private Fields index() {
        return SealedJson.read(path.resolve(INDEX));
    }

    private static Progress progress(Fields index) {
        Fields progress = index.object("progress");
        return new Progress(
                index.whole("step"),
                progress.integer("epoch"),
                progress.integer("batch"),
                progress.number("lossSum"),
                progress.whole("tokens"),
                progress.whole("epochNanos"),
                progress.whole("totalNanos"));
    }

    private NetworkState state(Fields model) {
        List<Parameter> parameters = model.objects("parameters", CheckpointFolder::emptyParameter);
        FloatFile.read(
                path.resolve(PARAMETERS),
                parameters.stream().map(Parameter::values).toList(),
                model.text("parametersSha256"));
        float[] updater = new float[model.integer("updaterLength")];
        FloatFile.read(path.resolve(UPDATER), List.of(updater), model.text("updaterSha256"));
        return new NetworkState(parameters, updater, model.whole("iteration"));
    }

    private static Parameter emptyParameter(Fields fields) {
        List<Integer> shape = fields.integers("shape");
        long length = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        if (shape.stream().anyMatch(size -> size < 1) || length > Integer.MAX_VALUE - 8) {
            throw fields.unexpected("shape");
        }
        return new Parameter(fields.text("name"), shape, new float[(int) length]);
    }

    /** Takes the model out and keeps the probes. */
    void thin(Disk disk) throws IOException {
        Fields index = index();
        if (index.has(MODEL)) {
            disk.replace(
                    path.resolve(INDEX), SealedJson.seal(SealedJson.object().put("step", index.whole("step"))));
        }
        disk.delete(path.resolve(PARAMETERS));
        disk.delete(path.resolve(UPDATER));
    }
}
