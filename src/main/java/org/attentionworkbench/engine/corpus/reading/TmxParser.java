package org.attentionworkbench.engine.corpus.reading;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;

/** Translation units of TMX 1.1 to 1.4b (LISA OSCAR 2005), parsed with document types and external entities off. */
final class TmxParser implements RecordParser {
    /** Elements of a segment whose content is the markup of another program (section "Content markup"). */
    private static final Set<String> FOREIGN = Set.of("bpt", "ept", "it", "ph", "ut");

    private final XMLInputFactory xml = factory();
    private final Layout.Tmx languages;
    private final List<String> offered;

    /** @param offered the languages whose texts {@link #cells} lists */
    TmxParser(Layout.Tmx languages, List<String> offered) {
        this.languages = languages;
        this.offered = offered;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    @Override
    public Candidate parse(String unit) {
        Optional<Map<String, String>> texts = texts(unit);
        if (texts.isEmpty()) {
            return new Candidate.Unusable(Reason.BAD_XML);
        }
        Optional<String> source = text(texts.get(), languages.source());
        Optional<String> target = text(texts.get(), languages.target());
        if (source.isEmpty() || target.isEmpty()) {
            return new Candidate.Unusable(Reason.NO_LANGUAGE);
        }
        return new Candidate.Texts(OneLine.of(source.get()), OneLine.of(target.get()), "", false);
    }

    @Override
    public List<String> cells(String unit) {
        Map<String, String> texts = texts(unit).orElse(Map.of());
        return offered.stream().map(language -> text(texts, language).orElse("")).toList();
    }

    /** The text in that very language, else in one of its countries. */
    private static Optional<String> text(Map<String, String> texts, String language) {
        String wanted = normal(language);
        return Optional.ofNullable(texts.get(wanted)).or(() -> texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(wanted + "-"))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** {@code EN_us} as {@code en-us}. */
    static String normal(String language) {
        return language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The texts of a unit by language, the first of each; empty if the unit is not well formed. */
    Optional<Map<String, String>> texts(String unit) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new StringReader(unit));
            try {
                return Optional.of(texts(reader));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.empty(); // the parser of the JDK throws a few of its own exceptions on damaged input
        }
    }

    private static Map<String, String> texts(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> texts = new LinkedHashMap<>();
        String language = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("tuv")) {
                    language = language(xml);
                } else if (xml.getLocalName().equals("seg")) {
                    texts.putIfAbsent(language, segment(xml));
                }
            }
        }
        return texts;
    }

    private static String language(XMLStreamReader variant) {
        for (int i = 0; i < variant.getAttributeCount(); i++) {
            String name = variant.getAttributeLocalName(i);
            if (name.equals("xml:lang") || name.equals("lang")) {
                return normal(variant.getAttributeValue(i));
            }
        }
        return "";
    }

    /** The text of a segment without foreign markup; the reader stands at its end then. */
    private static String segment(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int foreign = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                foreign += foreign > 0 || FOREIGN.contains(xml.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                foreign -= foreign > 0 ? 1 : 0;
            } else if (foreign == 0 && xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
