package org.attentionworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @Test
    void onLinuxTheDataFolderOfTheXdgSpecificationIsUsed() {
        Path data = Path.of("/data").toAbsolutePath();
        assertThat(UserFolders.of("Linux", HOME, Map.of("XDG_DATA_HOME", data.toString()))
                        .runs())
                .isEqualTo(data.resolve("attention-workbench/runs"));
    }

    @Test
    void onLinuxWithoutThatVariableOrWithARelativeOneItIsBelowTheHomeDirectory() {
        Path expected = HOME.resolve(".local/share/attention-workbench/logs");
        assertThat(UserFolders.of("Linux", HOME, Map.of()).logs()).isEqualTo(expected);
        assertThat(UserFolders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data"))
                        .logs())
                .isEqualTo(expected);
    }

    @Test
    void macOsKeepsItInApplicationSupport() {
        assertThat(UserFolders.of("Mac OS X", HOME, Map.of("XDG_DATA_HOME", "/data"))
                        .home())
                .isEqualTo(HOME.resolve("Library/Application Support/attention-workbench"));
    }

    @Test
    void windowsKeepsItInTheRoamingFolder() {
        Path roaming = Path.of("/roaming").toAbsolutePath();
        assertThat(UserFolders.of("Windows 11", HOME, Map.of("APPDATA", roaming.toString()))
                        .home())
                .isEqualTo(roaming.resolve("attention-workbench"));
        assertThat(UserFolders.of("Windows 11", HOME, Map.of()).home())
                .isEqualTo(HOME.resolve("AppData/Roaming/attention-workbench"));
    }
}
