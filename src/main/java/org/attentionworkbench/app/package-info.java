/**
 * The window: its frame, and what the five stages share. Each stage is a package below this one: an FXML view, a thin
 * controller and a view model that needs no toolkit.
 *
 * <p>A stage is added by putting {@code /fxml/NAME.fxml} (see {@link org.attentionworkbench.app.WorkStage#view}) into the
 * resources; its controller has a public constructor that takes the {@link org.attentionworkbench.app.Workbench} and may
 * implement {@link org.attentionworkbench.app.StageController}. Fixed words are bound in the FXML with
 * <code>text="&#36;{t['corpus.open']}"</code>, words with arguments in the controller with
 * {@link org.attentionworkbench.app.Texts#get}; both follow the language while the program runs.
 */
@NullMarked
package org.attentionworkbench.app;

import org.jspecify.annotations.NullMarked;
