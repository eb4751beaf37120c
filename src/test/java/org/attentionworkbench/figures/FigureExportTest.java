package org.attentionworkbench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class FigureExportTest {
    private static final Figure HEATMAP =
            new Heatmap(Maps.CHINESE_ENGLISH, FigureStyle.DEFAULT.withNumbers(true)).select(1, 2);

    @TempDir
    Path folder;

    @Test
    void aPngIsTwiceAsLargeAsTheFigure() throws IOException {
        FigureExport.write(HEATMAP, folder.resolve("map.PNG"));
        BufferedImage image = ImageIO.read(folder.resolve("map.PNG").toFile());
        assertThat(image.getWidth()).isEqualTo(2 * (int) HEATMAP.size().width());
        assertThat(image.getHeight()).isEqualTo(2 * (int) HEATMAP.size().height());
        assertThat(colours(image)).contains(ColourMap.VIRIDIS.rgb(0), ColourMap.VIRIDIS.rgb(1));
    }

    @Test
    void anSvgKeepsItsTextAndDrawsEachCellAsAShape() throws Exception {
        FigureExport.write(HEATMAP, folder.resolve("map.svg"));
        Document svg = parse(folder.resolve("map.svg"));
        assertThat(texts(svg)).contains("我", "汽", "don't", "‹eos›", "0.4", "α");
        assertThat(svg.getElementsByTagName("image").getLength()).isZero();
        assertThat(svg.getElementsByTagName("rect").getLength()).isGreaterThan(80);
        assertThat(Files.readString(folder.resolve("map.svg"))).doesNotContain("DOCTYPE");
    }

    @Test
    void anSvgOfAVastMapStaysSmall() throws Exception {
        FigureExport.write(new Heatmap(Maps.square(150), FigureStyle.DEFAULT), folder.resolve("map.svg"));
        assertThat(parse(folder.resolve("map.svg"))
                        .getElementsByTagName("image")
                        .getLength())
                .isEqualTo(1);
        assertThat(Files.size(folder.resolve("map.svg"))).isLessThan(1_000_000);
    }

    @Test
    void aPdfHasOnePageWithThePicture() throws IOException {
        FigureExport.write(HEATMAP, folder.resolve("map.pdf"));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("map.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isEqualTo((float) HEATMAP.size().width() * 0.75f);
            List<Integer> colours = colours(new PDFRenderer(pdf).renderImage(0, 2));
            assertThat(colours).anyMatch(seen -> near(seen, ColourMap.VIRIDIS.rgb(0)));
            assertThat(colours).anyMatch(seen -> near(seen, ColourMap.VIRIDIS.rgb(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void theSameFigureGivesTheSameBytes(String kind) throws IOException {
        FigureExport.write(HEATMAP, folder.resolve("one." + kind));
        FigureExport.write(HEATMAP, folder.resolve("two." + kind));
        assertThat(folder.resolve("one." + kind)).hasSameBinaryContentAs(folder.resolve("two." + kind));
        assertThat(files()).containsExactlyInAnyOrder("one." + kind, "two." + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf"})
    void chartsAreWrittenAsWell(String kind) throws IOException {
        var labels = new LossChart.Labels("训练", "验证", "步数", "损失");
        var points = List.of(new LossSeries.Point(1, 2), new LossSeries.Point(2, 1));
        JFreeChart chart =
                LossChart.of(new LossSeries(points, points), new LossChart.Options(false, 0, false, 13, labels));
        FigureExport.write(chart, folder.resolve("chart." + kind));
        assertThat(folder.resolve("chart." + kind)).isNotEmptyFile();
    }

    @Test
    void everyDigitOfAWeightAndEverySignOfATokenComesBackFromCsv() throws IOException {
        List<String> source = List.of("a,b", "say \"hi\"", "中文", " ", "<eos>");
        AttentionMap map = Maps.random(source, List.of("x\ny", ";"), 7);
        FigureExport.writeCsv(map, folder.resolve("map.csv"));
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(folder.resolve("map.csv"))) {
            List<CsvRecord> records = csv.stream().toList();
            assertThat(records).hasSize(3);
            assertThat(records.get(0).getFields()).containsExactly("", "a,b", "say \"hi\"", "中文", " ", "<eos>");
            assertThat(records.get(1).getField(0)).isEqualTo("x\ny");
            for (int t = 0; t < 2; t++) {
                for (int i = 0; i < 5; i++) {
                    assertThat(Float.parseFloat(records.get(t + 1).getField(i + 1)))
                            .isEqualTo(map.weight(t, i));
                }
            }
        }
    }

    @Test
    void aTableOfHeadsSaysWhichHeadEachRowIsOf() throws IOException {
        float[][][] weights = {{{1, 0}, {0.5f, 0.5f}}, {{0.25f, 0.75f}, {0, 1}}};
        AttentionMap map = AttentionMap.ofHeads(List.of("a", "<eos>"), List.of("x", "<eos>"), weights);
        FigureExport.writeHeadsCsv(map, folder.resolve("heads.csv"));
        assertThat(folder.resolve("heads.csv"))
                .hasContent("head,,a,<eos>\n1,x,1.0,0.0\n1,<eos>,0.5,0.5\n2,x,0.25,0.75\n2,<eos>,0.0,1.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.gif", "map", "png", "map.png.txt"})
    void anUnknownKindIsRefusedByName(String name) {
        assertThatThrownBy(() -> FigureExport.write(HEATMAP, folder.resolve(name)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(name)
                .hasMessageContaining(".svg");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path missing = folder.resolve("no/such/folder/map.png");
        assertThatThrownBy(() -> FigureExport.write(HEATMAP, missing))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("figure.unwritable"))
                .hasMessageContaining(missing.toString());
        Files.createDirectory(folder.resolve("folder.csv"));
        assertThatThrownBy(() -> FigureExport.writeCsv(Maps.DATE, folder.resolve("folder.csv")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo("figure.directory"));
    }

    @Test
    void whenPaintingFailsTheOldFileStaysAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("map.png");
        Files.writeString(file, "old");
        Figure broken = new Figure() {
            @Override
            public Size size() {
                return new Size(10, 10);
            }

            @Override
            public void paint(java.awt.Graphics2D g, double width, double height) {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> FigureExport.write(broken, file)).hasMessage("broken");
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("map.png");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    static Document parse(Path svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    }

    static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(k -> nodes.item(k).getTextContent())
                .toList();
    }

    /** The renderer of PDF blends neighbouring steps of the colour bar. */
    private static boolean near(int seen, int wanted) {
        return IntStream.of(0, 8, 16)
                .allMatch(shift -> Math.abs((seen >> shift & 0xFF) - (wanted >> shift & 0xFF)) < 8);
    }

    private static List<Integer> colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(k -> image.getRGB(k % image.getWidth(), k / image.getWidth()) & 0xFFFFFF)
                .distinct()
                .boxed()
                .toList();
    }
}
