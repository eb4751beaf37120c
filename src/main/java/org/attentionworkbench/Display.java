package org.attentionworkbench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;

/**
 * Whether a window can be opened, found out before JavaFX or AWT is touched: neither can be used for anything else once it
 * has failed to reach a display. Only Linux is looked at; elsewhere a desktop is taken for granted.
 */
final class Display {
    /** {@code [host]:number[.screen]}, as X clients read it. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?<host>[^:/]*)/?[^:]*)?:(?<number>\\d{1,5})(?:\\.\\d+)?");

    private static final int FIRST_PORT = 6000;
    private static final int TIMEOUT_MS = 2000;
    private static final String GTK = "libgtk-3.so.0";

    private final Map<String, String> environment;
    private final Path root;

    /**
     * @param environment the process's environment variables
     * @param root        the root of the file system
     */
    Display(Map<String, String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    /** Why no window can be opened on this system; nothing if it seems that one can. */
    static Optional<Problem> problem() {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return Optional.empty();
        }
        return new Display(System.getenv(), Path.of("/")).linuxProblem();
    }

    Optional<Problem> linuxProblem() {
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
            return Optional.of(new Problem(wayland ? "display.waylandOnly" : "display.none"));
        }
        if (!answers(display)) {
            return Optional.of(new Problem("display.dead", display));
        }
        return gtkIsThere() ? Optional.empty() : Optional.of(new Problem("display.gtkMissing"));
    }

    private boolean answers(String display) {
        Matcher address = ADDRESS.matcher(display);
        if (!address.matches()) {
            return false;
        }
        int number = Integer.parseInt(address.group("number"));
        String host = address.group("host");
        if (host == null || host.isEmpty() || host.equals("unix")) {
            return answersLocally(number);
        }
        return answersOverNetwork(host, number);
    }

    private boolean answersLocally(int number) {
        Path socket = root.resolve("tmp/.X11-unix/X" + number);
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException e) {
            return hasAbstractSocket(number);
        }
    }

    /** Linux's sockets without a file, which Java cannot connect to: listed while somebody listens. */
    private boolean hasAbstractSocket(int number) {
        try (Stream<String> sockets = Files.lines(root.resolve("proc/net/unix"))) {
            return sockets.anyMatch(line -> line.endsWith("@/tmp/.X11-unix/X" + number));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersOverNetwork(String host, int number) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, FIRST_PORT + number), TIMEOUT_MS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean gtkIsThere() {
        return new LibraryPath(environment, root).contains(GTK);
    }
}
