package org.attentionworkbench.engine.corpus.reading;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attentionworkbench.engine.Problem;

/** Tells from its name and how it begins what a file seems to be. */
final class LayoutDetector {
    private static final Set<String> JSON = Set.of("json", "jsonl", "ndjson");
    private static final Pattern LANGUAGE =
            Pattern.compile("<tuv\\b[^>]{0,400}?\\blang\\s*=\\s*[\"']([^\"'<>]{1,35})[\"']");
    private static final Pattern SOURCE_LANGUAGE = Pattern.compile("\\bsrclang\\s*=\\s*[\"']([^\"'<>*]{1,35})[\"']");
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    /** So many objects tell the keys. */
    private static final int OBJECTS = 50;

    private LayoutDetector() {}

    /** @throws Problem if the file has not what it seems to be made of */
    static Layout of(Path file, String beginning) {
        return of(format(file, beginning), file, beginning);
    }

    /** What a single file has if it is of that format. @throws Problem if it has nothing of the kind */
    static Layout of(Layout.Format format, Path file, String beginning) {
        return switch (format) {
            case TMX -> tmx(file, beginning);
            case JSON -> json(file, beginning);
            case TABLE -> TableDetector.of(file, beginning);
            case PARALLEL -> throw new Problem("corpus.parallelNeedsTwo", file);
        };
    }

    static Layout.Format format(Path file, String beginning) {
        String suffix = CorpusFolder.suffix(file);
        String start = beginning.stripLeading();
        if (suffix.equals("tmx") || (start.startsWith("<?xml") && start.contains("<tmx")) || start.startsWith("<tmx")) {
            return Layout.Format.TMX;
        }
        boolean object = (start.startsWith("{") || JsonList.isOne(start))
                && objects(start)
                        .limit(1)
                        .flatMap(one -> JsonLineParser.object(one).stream())
                        .findFirst()
                        .isPresent();
        return JSON.contains(suffix) || object ? Layout.Format.JSON : Layout.Format.TABLE;
    }

    /** The encoding an XML declaration names, if it can be one whose bytes were just read as ASCII. */
    static Optional<Charset> declaredEncoding(String beginning) {
        return XML_ENCODING
                .matcher(beginning)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .filter(encoding -> !Transcoding.isNeeded(encoding));
    }

    /** The keys whose values are texts, in the order they are met. */
    static List<String> keys(String beginning) {
        Set<String> keys = new LinkedHashSet<>();
        objects(beginning)
                .limit(OBJECTS)
                .flatMap(line -> JsonLineParser.object(line).stream())
                .forEach(object -> keys.addAll(JsonLineParser.texts(object).keySet()));
        return List.copyOf(keys);
    }

    /** What should be objects, one a line or in one list. */
    private static Stream<String> objects(String beginning) {
        return JsonList.isOne(beginning)
                ? JsonList.elements(beginning, OBJECTS).stream()
                : FileSample.lines(beginning).stream();
    }

    private static Layout json(Path file, String beginning) {
        List<String> keys = keys(beginning);
        if (keys.size() < 2) {
            throw new Problem(keys.isEmpty() ? "corpus.noJson" : "corpus.oneKey", file, String.join(", ", keys));
        }
        List<String> texts = new ArrayList<>(keys);
        int gold = PairNames.gold(keys);
        Optional<String> goldKey = gold < 0 ? Optional.empty() : Optional.of(keys.get(gold));
        goldKey.ifPresent(texts::remove);
        texts.removeIf(key -> Set.of("id", "idx", "index").contains(key) && texts.size() > 2);
        int[] places = PairNames.find(texts).orElse(new int[] {0, 1});
        if (texts.size() < 2) {
            throw new Problem("corpus.oneKey", file, String.join(", ", keys));
        }
        return new Layout.JsonLines(texts.get(places[0]), texts.get(places[1]), goldKey);
    }

    /** The languages of a TMX file as it writes them, the most frequent first; its source language before all. */
    static List<String> languages(String beginning) {
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        LANGUAGE.matcher(beginning).results().map(tag -> tag.group(1)).forEach(language -> {
            written.putIfAbsent(TmxParser.normal(language), language);
            counts.merge(TmxParser.normal(language), 1, Integer::sum);
        });
        List<String> order = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList());
        SOURCE_LANGUAGE
                .matcher(beginning)
                .results()
                .findFirst()
                .map(found -> TmxParser.normal(found.group(1)))
                .filter(order::remove)
                .ifPresent(language -> order.add(0, language));
        return order.stream()
                .map(language -> written.getOrDefault(language, language))
                .toList();
    }

    private static Layout tmx(Path file, String beginning) {
        List<String> languages = languages(beginning);
        if (languages.size() < 2) {
            throw new Problem(
                    languages.isEmpty() ? "corpus.noUnit" : "corpus.oneLanguage", file, String.join(", ", languages));
        }
        return new Layout.Tmx(languages.get(0), languages.get(1));
    }
}
