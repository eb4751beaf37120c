package org.attentionworkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DisplayTest {
    @TempDir
    Path root;

    private final ServerSocketChannel server;

    DisplayTest() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void withoutDisplayThereIsNone() {
        assertThat(problem(Map.of())).isEqualTo("display.none");
        assertThat(problem(Map.of("DISPLAY", " "))).isEqualTo("display.none");
    }

    @Test
    void waylandAloneIsNotEnough() {
        assertThat(problem(Map.of("WAYLAND_DISPLAY", "wayland-0"))).isEqualTo("display.waylandOnly");
    }

    @Test
    void aDisplayNobodyListensOnIsDead() {
        assertThat(problem(Map.of("DISPLAY", ":77"))).isEqualTo("display.dead");
        assertThat(problem(Map.of("DISPLAY", "nonsense"))).isEqualTo("display.dead");
        assertThat(problem(Map.of("DISPLAY", "localhost:59535.0"))).isEqualTo("display.dead");
    }

    @Test
    void aSocketFileWithoutAServerIsDeadToo() throws IOException {
        listenOn(3);
        server.close(); // leaves the file, as a server that crashed does
        assertThat(problem(Map.of("DISPLAY", ":3"))).isEqualTo("display.dead");
    }

    @Test
    void withAServerGtkIsLookedFor() throws IOException {
        listenOn(3);
        assertThat(problem(Map.of("DISPLAY", ":3.0"))).isEqualTo("display.gtkMissing");
    }

    @Test
    void withAServerAndGtkAWindowCanBeOpened() throws IOException {
        listenOn(3);
        install(root.resolve("usr/lib/aarch64-linux-gnu"));
        assertThat(new Display(Map.of("DISPLAY", "unix:3"), root).linuxProblem())
                .isEmpty();
    }

    @Test
    void aServerWithoutASocketFileIsFoundToo() throws IOException {
        Files.createDirectories(root.resolve("proc/net"));
        Files.writeString(
                root.resolve("proc/net/unix"),
                "Num RefCount Protocol Flags Type St Inode Path\n"
                        + "0000: 00000002 00000000 00010000 0001 01 2302 @/tmp/.X11-unix/X5\n");
        assertThat(problem(Map.of("DISPLAY", ":5"))).isEqualTo("display.gtkMissing");
        assertThat(problem(Map.of("DISPLAY", ":6"))).isEqualTo("display.dead");
    }

    @Test
    void gtkIsFoundWhereTheLinkerWouldFindIt() throws IOException {
        Files.createDirectories(root.resolve("etc/ld.so.conf.d"));
        Files.writeString(root.resolve("etc/ld.so.conf.d/own.conf"), "# ours\n/opt/gtk/lib\n");
        var libraries = new LibraryPath(Map.of("LD_LIBRARY_PATH", "/srv/lib:"), root);
        assertThat(libraries.contains("libgtk-3.so.0")).isFalse();
        install(root.resolve("opt/gtk/lib"));
        assertThat(libraries.contains("libgtk-3.so.0")).isTrue();
    }

    @Test
    void theLinkersVariableCounts() throws IOException {
        install(root.resolve("srv/lib"));
        assertThat(new LibraryPath(Map.of("LD_LIBRARY_PATH", "/srv/lib:"), root).contains("libgtk-3.so.0"))
                .isTrue();
    }

    private void listenOn(int number) throws IOException {
        Path directory = Files.createDirectories(root.resolve("tmp/.X11-unix"));
        server.bind(UnixDomainSocketAddress.of(directory.resolve("X" + number)));
    }

    private static void install(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.createFile(directory.resolve("libgtk-3.so.0"));
    }

    private String problem(Map<String, String> environment) {
        return new Display(environment, root).linuxProblem().map(Problem::key).orElse("none");
    }
}
