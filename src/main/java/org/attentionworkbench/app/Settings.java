package org.attentionworkbench.app;

import java.util.Locale;
import java.util.Map;
import org.attentionworkbench.figures.ColourMap;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one start to the next.
 *
 * @param version    of this layout
 * @param language   language tag, e.g. {@code zh-CN}
 * @param dark       whether the theme is dark
 * @param zoom       size of the type, 1 is normal
 * @param projector  whether the window fills the screen with large type
 * @param colourMap  of heatmaps
 * @param numbers    whether heatmaps show numbers in their cells
 * @param fontTold   whether the user has been told that no Chinese font is installed
 * @param window     where the window was; null at the first start
 * @param folders    the folder last used, by purpose
 */
public record Settings(
        int version,
        String language,
        boolean dark,
        double zoom,
        boolean projector,
        ColourMap colourMap,
        boolean numbers,
        boolean fontTold,
        @Nullable Bounds window,
        Map<String, String> folders) {
    /** The layout this program writes. */
    public static final int VERSION = 1;

    /** The smallest zoom. */
    public static final double MIN_ZOOM = 0.7;

    /** The largest zoom. */
    public static final double MAX_ZOOM = 2.0;

    public Settings {
        if (version != VERSION) {
            throw new IllegalArgumentException("settings of version " + version);
        }
        if (!(zoom >= MIN_ZOOM && zoom <= MAX_ZOOM)) {
            throw new IllegalArgumentException("zoom must be from " + MIN_ZOOM + " to " + MAX_ZOOM + ", was " + zoom);
        }
        folders = Map.copyOf(folders);
    }

    /** What the first start uses: the system's language if it is offered, light, normal size. */
    public static Settings initial(Locale system) {
        return new Settings(
                VERSION, system.toLanguageTag(), false, 1.0, false, ColourMap.VIRIDIS, false, false, null, Map.of());
    }

    /**
     * Where a window is, in the screen's units.
     *
     * @param x         left edge
     * @param y         upper edge
     * @param width     more than 0
     * @param height    more than 0
     * @param maximized whether it filled the screen
     */
    public record Bounds(double x, double y, double width, double height, boolean maximized) {
        public Bounds {
            if (!(width > 0 && height > 0)) {
                throw new IllegalArgumentException("a window of " + width + " by " + height);
            }
        }

        /** The same size and place as far as they fit into a screen, wholly inside it. */
        public Bounds within(Bounds screen) {
            double w = Math.min(width, screen.width);
            double h = Math.min(height, screen.height);
            return new Bounds(
                    Math.max(screen.x, Math.min(x, screen.x + screen.width - w)),
                    Math.max(screen.y, Math.min(y, screen.y + screen.height - h)),
                    w,
                    h,
                    maximized);
        }
    }
}
