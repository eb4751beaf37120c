package org.attentionworkbench.engine.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attentionworkbench.engine.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps two trainings out of one folder. The operating system gives the lock back when the process ends, however it
 * ends, so a folder that says RUNNING and is not locked was cut off.
 */
final class RunLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    /**
     * What this process has locked. File locks belong to the whole process, and merely opening and closing a locked
     * file drops them on some systems: so no lock file of our own is ever opened twice. The one piece of static state
     * here, because what it mirrors is as wide as the process.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws Problem if a training is running in that folder, in this process or another */
    static RunLock acquire(Path folder) throws IOException {
        Path file = lockFile(folder);
        if (!HELD.add(file)) {
            throw new Problem("run.inUse", folder);
        }
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = lock(channel);
            if (!locked) {
                channel.close();
                throw new Problem("run.inUse", folder);
            }
            return new RunLock(file, channel);
        } finally {
            if (!locked) {
                HELD.remove(file);
            }
        }
    }

    /** Whether a training is running in that folder. */
    static boolean isHeld(Path folder) {
        try {
            Path file = lockFile(folder);
            if (HELD.contains(file)) {
                return true;
            }
            if (!Files.exists(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return !lock(channel);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be locked, so nothing is written there", folder, e);
            return false;
        }
    }

    private static boolean lock(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            LOG.warn("this file system has no locks: two trainings in one folder would not be noticed", e);
            return true;
        }
    }

    private static Path lockFile(Path folder) throws IOException {
        return folder.toRealPath().resolve("lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed", file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
