/**
 * Reading pairs from the files people have: tables, parallel text, JSON lines, TMX, folders, packed or not. First {@link
 * org.attentionworkbench.engine.corpus.reading.CorpusReader#preview} says what a file seems to be and how its first rows
 * would be read; the choices may then be changed, and the import is carried out with them.
 */
@NullMarked
package org.attentionworkbench.engine.corpus.reading;

import org.jspecify.annotations.NullMarked;
