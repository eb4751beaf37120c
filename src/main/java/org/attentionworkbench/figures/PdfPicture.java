package org.attentionworkbench.figures;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDF, one page as large as the figure, text as outlines: it looks the same where its fonts are missing. */
final class PdfPicture {
    /** Points in a pixel: 72 to the inch against 96. */
    private static final float POINTS = 0.75f;

    private PdfPicture() {}

    static void write(Figure figure, OutputStream out) throws IOException {
        Figure.Size size = figure.size();
        float width = (float) size.width() * POINTS;
        float height = (float) size.height() * POINTS;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            g.setRenderingHint(Canvas.SHAPES_STAY, true);
            g.scale(POINTS, POINTS);
            figure.paint(g, size.width(), size.height());
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            giveFixedIdentity(document);
            document.save(out);
        }
    }

    /** The identity would otherwise be made from the clock. */
    private static void giveFixedIdentity(PDDocument document) {
        COSArray identity = new COSArray();
        identity.add(new COSString("Attention Workbench"));
        identity.add(new COSString("Attention Workbench"));
        document.getDocument().getTrailer().setItem(COSName.ID, identity);
    }
}
