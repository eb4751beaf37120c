package org.attentionworkbench.app;

import atlantafx.base.controls.Message;
import atlantafx.base.theme.Styles;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows what {@link Notices} has to tell, over the lower edge of the stage, without being in the way. */
final class NoticeBox {
    private NoticeBox() {}

    /** The area then shows that notice and nothing else. */
    static void show(Notices.@Nullable Notice notice, Pane area, Workbench workbench) {
        area.getChildren().clear();
        if (notice == null) {
            return;
        }
        boolean problem = notice.kind() == Notices.Kind.PROBLEM;
        var message = new Message();
        message.setGraphic(new FontIcon(problem ? "mdoal-error_outline" : "mdoal-info"));
        message.titleProperty()
                .bind(workbench
                        .texts()
                        .get(notice.title().key(), notice.title().arguments().toArray()));
        message.descriptionProperty()
                .bind(workbench
                        .texts()
                        .get(
                                notice.wording().key(),
                                notice.wording().arguments().toArray()));
        message.getStyleClass().addAll(problem ? Styles.DANGER : Styles.ACCENT, "notice");
        message.setOnClose(event -> workbench.notices().dismiss());
        area.getChildren().add(message);
    }
}
