package org.attentionworkbench.app;

import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows what {@link Notices} has to tell, below the stage, where it covers nothing. A message is made anew in another
 * language: one whose words change puts them in the wrong places.
 */
final class NoticeBox {
    private NoticeBox() {}

    /** From now on the area shows what there is to tell, in the language chosen, and is not there if there is nothing. */
    static void keepShowing(Pane area, Workbench workbench) {
        ReadOnlyObjectProperty<Notices.@Nullable Notice> current =
                workbench.notices().currentProperty();
        current.subscribe(notice -> show(notice, area, workbench));
        workbench.texts().localeProperty().subscribe((before, now) -> show(current.get(), area, workbench));
        Shown.when(Bindings.isNotEmpty(area.getChildren()), area);
    }

    private static void show(Notices.@Nullable Notice notice, Pane area, Workbench workbench) {
        area.getChildren().clear();
        if (notice == null) {
            return;
        }
        boolean problem = notice.kind() == Notices.Kind.PROBLEM;
        var message = new Message();
        message.setGraphic(new FontIcon(problem ? "mdoal-error_outline" : "mdoal-info"));
        message.setTitle(workbench.texts().now(notice.title()));
        message.setDescription(workbench.texts().now(notice.wording()));
        message.getStyleClass().addAll(problem ? Styles.DANGER : Styles.ACCENT, "notice");
        message.setOnClose(event -> workbench.notices().dismiss());
        area.getChildren().add(message);
    }
}
