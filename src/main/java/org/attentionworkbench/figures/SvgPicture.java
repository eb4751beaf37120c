package org.attentionworkbench.figures;

import java.awt.Dimension;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** SVG whose text stays text, to be searched and edited. */
final class SvgPicture {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgPicture() {}

    static void write(Figure figure, OutputStream out) throws IOException {
        Figure.Size size = figure.size();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("Attention Workbench");
        context.setPrecision(3);
        context.setGenericImageHandler(new SimpleImageHandler(new PngImages()));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        int width = (int) Math.ceil(size.width());
        int height = (int) Math.ceil(size.height());
        g.setSVGCanvasSize(new Dimension(width, height));
        g.setRenderingHint(Canvas.SHAPES_STAY, true);
        figure.paint(g, size.width(), size.height());
        Element root = g.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        giveFallbacks(root);
        serialise(root, out);
        g.dispose();
    }

    /** Readers without the font of a text shall see it in another one without serifs. */
    private static void giveFallbacks(Element element) {
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", element.getAttribute("font-family") + ", sans-serif");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                giveFallbacks(inner);
            }
        }
    }

    /** Without the reference to a document type that Batik's own writer adds: readers would look for it on the network. */
    private static void serialise(Element root, OutputStream out) throws IOException {
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML", e);
        }
    }

    /** Images as PNG inside the file, written by this Java: Batik's own writer is in a library that is not needed else. */
    private static final class PngImages extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                if (!ImageIO.write(image, "png", out)) {
                    throw new IOException("this Java writes no PNG");
                }
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(ERR_UNEXPECTED, e);
            }
        }
    }
}
