package org.attentionworkbench.app.corpus.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.attentionworkbench.engine.corpus.reading.Layout;

/**
 * What stands in each row, and what of it is read: the columns of a table, the keys of JSON, the languages of TMX, or two
 * files.
 *
 * @param names  what they are called, at least as many as are read
 * @param source place of the sources
 * @param target place of the targets
 * @param gold   place of the gold links
 */
record ImportColumns(List<String> names, int source, int target, OptionalInt gold) {
    /** What a column is read as. */
    enum Role {
        SOURCE,
        TARGET,
        GOLD;

        String key() {
            return "import.role." + name();
        }
    }

    ImportColumns {
        names = List.copyOf(names);
    }

    static ImportColumns of(ImportPreview preview) {
        List<String> names = new ArrayList<>(preview.columns());
        Layout layout = preview.choices().layout();
        if (layout instanceof Layout.Table table) {
            Layout.Columns read = table.columns();
            while (names.size() <= Math.max(read.source(), read.target())) {
                names.add(String.valueOf(names.size() + 1));
            }
            return new ImportColumns(names, read.source(), read.target(), there(read.gold(), names));
        }
        if (layout instanceof Layout.JsonLines json) {
            OptionalInt gold =
                    json.gold().map(key -> OptionalInt.of(place(names, key))).orElse(OptionalInt.empty());
            return new ImportColumns(names, place(names, json.source()), place(names, json.target()), gold);
        }
        if (layout instanceof Layout.Tmx tmx) {
            return new ImportColumns(
                    names, place(names, tmx.source()), place(names, tmx.target()), OptionalInt.empty());
        }
        boolean swapped = ((Layout.Parallel) layout).swapped();
        return new ImportColumns(names, swapped ? 1 : 0, swapped ? 0 : 1, OptionalInt.empty());
    }

    private static OptionalInt there(OptionalInt gold, List<String> names) {
        return gold.orElse(names.size()) < names.size() ? gold : OptionalInt.empty();
    }

    /** A name that is not among them is added. */
    private static int place(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    /** What a column is read as. */
    Optional<Role> role(int column) {
        if (column == source) {
            return Optional.of(Role.SOURCE);
        }
        if (column == target) {
            return Optional.of(Role.TARGET);
        }
        return gold.orElse(-1) == column ? Optional.of(Role.GOLD) : Optional.empty();
    }

    /** The column read as something; empty if there are no gold links. */
    OptionalInt column(Role role) {
        return switch (role) {
            case SOURCE -> OptionalInt.of(source);
            case TARGET -> OptionalInt.of(target);
            case GOLD -> gold;
        };
    }

    /**
     * The same with another column read as something. Source and target change places rather than be one column; gold links
     * give way.
     */
    ImportColumns with(Role role, int column) {
        Optional<Role> before = role(column);
        OptionalInt left = before.equals(Optional.of(Role.GOLD)) ? OptionalInt.empty() : column(role);
        if (before.isEmpty() || before.get() == role) {
            return placed(role, OptionalInt.of(column));
        }
        boolean losesAText = left.isEmpty() && before.get() != Role.GOLD;
        return losesAText ? this : placed(role, OptionalInt.of(column)).placed(before.get(), left);
    }

    /** The same without gold links. */
    ImportColumns withoutGold() {
        return placed(Role.GOLD, OptionalInt.empty());
    }

    private ImportColumns placed(Role role, OptionalInt column) {
        return switch (role) {
            case SOURCE -> new ImportColumns(names, column.orElseThrow(), target, gold);
            case TARGET -> new ImportColumns(names, source, column.orElseThrow(), gold);
            case GOLD -> new ImportColumns(names, source, target, column);
        };
    }

    /** The layout that reads these columns. */
    Layout in(Layout layout) {
        if (layout instanceof Layout.Table table) {
            return table.with(new Layout.Columns(source, target, gold));
        }
        if (layout instanceof Layout.JsonLines) {
            Optional<String> links = gold.isPresent() ? Optional.of(names.get(gold.getAsInt())) : Optional.empty();
            return new Layout.JsonLines(names.get(source), names.get(target), links);
        }
        return layout instanceof Layout.Parallel parallel
                ? new Layout.Parallel(parallel.second(), source == 1)
                : new Layout.Tmx(names.get(source), names.get(target));
    }
}
