package org.attentionworkbench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sets Logback up: to a file in the user's data folder, never to the console; if it cannot be written, it is silently not.
 * Done here and not in an XML file because reading one takes the window half a second when it starts. Outside the
 * program (the system property is not set) and where the user names a configuration of their own, Logback looks for a file
 * as usual.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogFile extends ContextAwareBase implements Configurator {
    /** Names the folder of the log files; set by the start of the program. */
    static final String FOLDER_PROPERTY = "workbench.logs";

    private static final List<String> TALKATIVE = List.of("org.nd4j", "org.deeplearning4j", "org.bytedeco");
    private static final int DAYS_KEPT = 14;
    private static final long MEGABYTE = 1 << 20;

    /** Called by Logback. */
    public LogFile() {}

    @Override
    public ExecutionStatus configure(LoggerContext logback) {
        String folder = System.getProperty(FOLDER_PROPERTY);
        if (folder == null || System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        logback.getStatusManager().add(new NopStatusListener());
        TALKATIVE.forEach(name -> logback.getLogger(name).setLevel(Level.WARN));
        Logger root = logback.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(file(logback, folder));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext logback, String folder) {
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(logback);
        file.setName("file");
        var days = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        days.setContext(logback);
        days.setParent(file);
        days.setFileNamePattern(folder + "/workbench.%d{yyyy-MM-dd}.%i.log");
        days.setMaxFileSize(new FileSize(5 * MEGABYTE));
        days.setMaxHistory(DAYS_KEPT);
        days.setTotalSizeCap(new FileSize(50 * MEGABYTE));
        days.start();
        var lines = new PatternLayoutEncoder();
        lines.setContext(logback);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setPattern("%d{HH:mm:ss.SSS} %-5level [%thread] %logger{36} - %msg%n");
        lines.start();
        file.setRollingPolicy(days);
        file.setEncoder(lines);
        file.start();
        return file;
    }
}
