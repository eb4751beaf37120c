package org.attentionworkbench.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.attentionworkbench.engine.Problem;

/**
 * {@code events.jsonl}: one JSON object a line, told apart by {@code event}.
 * <pre>
 *   loss      a {@link LossPoint}
 *   epoch     a {@link RunRecord.EpochRecord}
 *   resumed   the training went on from this step: what was noted for later steps before this line no longer counts
 * </pre>
 * Lines are only ever added. A process killed while adding one leaves a torn line: it is ignored, and cut off before the
 * next one is added.
 */
final class EventLog implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String EVENT = "event";
    private static final String LOSS = "loss";
    private static final String RESUMED = "resumed";

    private final FileChannel channel;

    /** Opens the file for adding; makes it if need be. */
    EventLog(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.position(endOfLastLine());
        channel.truncate(channel.position());
    }

    private long endOfLastLine() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    void add(LossPoint point) throws IOException {
        ObjectNode line = line(LOSS, point.step()).put("epoch", point.epoch());
        line.put("loss", point.loss()).put("gradientNorm", point.gradientNorm());
        add(line.put("trainSeconds", point.trainSeconds()));
    }

    void add(RunRecord.EpochRecord epoch) throws IOException {
        ObjectNode line = line("epoch", epoch.step());
        RunRecordJson.write(epoch, line);
        add(line);
    }

    void addResumed(long step) throws IOException {
        add(line(RESUMED, step));
    }

    private static ObjectNode line(String event, long step) {
        return MAPPER.createObjectNode().put(EVENT, event).put("step", step);
    }

    private void add(ObjectNode line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The training curve, ascending; empty if there is no such file. Lines that make no sense are left out. */
    static List<LossPoint> losses(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Deque<LossPoint> points = new ArrayDeque<>();
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(line -> read(file, line, points));
        } catch (IOException e) {
            throw Failure.reading(file, e);
        }
        return new ArrayList<>(points);
    }

    private static void read(Path file, String line, Deque<LossPoint> points) {
        try {
            JsonNode node = MAPPER.readTree(line);
            Fields fields = new Fields(file, node);
            switch (node.path(EVENT).asText()) {
                case LOSS ->
                    points.addLast(new LossPoint(
                            fields.whole("step"),
                            fields.integer("epoch"),
                            fields.number("loss"),
                            fields.number("gradientNorm"),
                            fields.number("trainSeconds")));
                case RESUMED -> dropAfter(fields.whole("step"), points);
                default -> {}
            }
        } catch (JsonProcessingException | Problem e) {
            return; // torn or altered: the curve has one point less
        }
    }

    private static void dropAfter(long step, Deque<LossPoint> points) {
        while (!points.isEmpty() && points.getLast().step() > step) {
            points.removeLast();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
