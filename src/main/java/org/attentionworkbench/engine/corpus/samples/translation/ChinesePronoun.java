package org.attentionworkbench.engine.corpus.samples.translation;

import java.util.List;

/** A personal pronoun: one form in Chinese, three in English. */
record ChinesePronoun(String chinese, String subject, String object, String possessive, EnglishAgreement agreement) {
    static final List<ChinesePronoun> ALL = List.of(
            new ChinesePronoun("我", "I", "me", "my", EnglishAgreement.FIRST),
            new ChinesePronoun("你", "you", "you", "your", EnglishAgreement.OTHER),
            new ChinesePronoun("他", "he", "him", "his", EnglishAgreement.THIRD),
            new ChinesePronoun("她", "she", "her", "her", EnglishAgreement.THIRD),
            new ChinesePronoun("我们", "we", "us", "our", EnglishAgreement.OTHER),
            new ChinesePronoun("他们", "they", "them", "their", EnglishAgreement.OTHER));
}
