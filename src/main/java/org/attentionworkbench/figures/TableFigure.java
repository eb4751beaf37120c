package org.attentionworkbench.figures;

import java.util.List;

/** A figure whose numbers can be written as a table, too. */
public interface TableFigure extends Figure {
    /** The numbers in rows; the first one says what they are. */
    List<List<String>> table();
}
