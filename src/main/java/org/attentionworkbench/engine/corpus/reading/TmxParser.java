package org.attentionworkbench.engine.corpus.reading;

import java.io.StringReader;
import java.util.ArrayList;
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
final class TmxParser {
    /** Elements of a segment whose content is the markup of another program (section "Content markup"). */
    private static final Set<String> FOREIGN = Set.of("bpt", "ept", "it", "ph", "ut");

    private final XMLInputFactory xml = factory();
    private final Layout.Tmx languages;
    private final List<String> offered;

    /** @param offered the languages whose texts {@link #cells(Map)} lists */
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

    /** What a unit with these texts is; empty if it is not well formed. */
    Candidate candidate(Optional<Map<String, String>> texts) {
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

    /** The texts in the languages that are offered. */
    List<String> cells(Map<String, String> texts) {
        return offered.stream()
                .map(language -> text(texts, language).orElse(""))
                .toList();
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

    /** The texts of each unit by language, the first of each; empty for a unit that is not well formed. */
    List<Optional<Map<String, String>>> texts(List<String> units) {
        List<Map<String, String>> together = parsed("<body>" + String.join("", units) + "</body>");
        if (together.size() == units.size()) {
            return together.stream().map(Optional::of).toList();
        }
        return units.stream().map(unit -> parsed(unit).stream().findFirst()).toList();
    }

    /** One map a unit; none at all if the XML is not well formed. */
    private List<Map<String, String>> parsed(String text) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new StringReader(text));
            try {
                return units(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            return List.of(); // the parser of the JDK throws a few exceptions of its own on damaged input
        }
    }

    private static List<Map<String, String>> units(XMLStreamReader reader) throws XMLStreamException {
        List<Map<String, String>> units = new ArrayList<>();
        String language = "";
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "tu" -> units.add(new LinkedHashMap<>());
                    case "tuv" -> language = language(reader);
                    case "seg" -> units.get(units.size() - 1).putIfAbsent(language, segment(reader));
                    default -> {
                        // headers, notes and properties
                    }
                }
            }
        }
        return units;
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
    private static String segment(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int foreign = 0;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                foreign += foreign > 0 || FOREIGN.contains(reader.getLocalName()) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                foreign -= foreign > 0 ? 1 : 0;
            } else if (foreign == 0 && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
