package org.attentionworkbench.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerFileTest {
    private static final String METASPACE =
            "{'type':'Metaspace','replacement':'▁','prepend_scheme':'always','split':true}";
    private static final String BYTE_LEVEL =
            "{'type':'ByteLevel','add_prefix_space':false,'trim_offsets':true,'use_regex':true}";

    @TempDir
    Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("tokenizer.json"), json.replace('\'', '"'));
    }

    private static String json(String cutting, String vocabulary, String merges) {
        return "{'version':'1.0','added_tokens':[{'id':0,'content':'<s>','special':true}],'normalizer':null,'pre_tokenizer':"
                + cutting + ",'decoder':" + cutting + ",'model':{'type':'BPE','unk_token':'<s>','vocab':" + vocabulary
                + ",'merges':" + merges + "}}";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWrittenIsReadBack(boolean normalized) {
        Normalization normalization = Normalization.of(normalized, normalized, normalized);
        Tokenizer learnt = Tokenizers.make(new TokenizerSpec("bpe:300", normalization), RandomTexts.of(4, 400));
        Path written = folder.resolve("new").resolve("tokenizer.json");
        TokenizerFile.write(learnt, written);
        Tokenizer read = TokenizerFile.read(written, "bpe:300");
        assertThat(read.inventory()).isEqualTo(learnt.inventory());
        assertThat(RandomTexts.of(5, 1000)).allSatisfy(text -> {
            assertThat(read.tokenize(text)).isEqualTo(learnt.tokenize(text));
            assertThat(read.detokenize(read.tokenize(text))).isEqualTo(learnt.detokenize(learnt.tokenize(text)));
        });
        assertThat(TokenizerFile.bytes(read)).isEqualTo(TokenizerFile.bytes(learnt));
    }

    @Test
    void theIdsInTheFileAreThoseOfTheVocabulary() throws IOException {
        Tokenizer learnt = Tokenizers.make(TokenizerSpec.bpe(50), RandomTexts.of(6, 100));
        Vocabulary vocabulary = Vocabulary.of(learnt.inventory().orElseThrow());
        JsonNode ids = new ObjectMapper()
                .readTree(TokenizerFile.bytes(learnt))
                .path("model")
                .path("vocab");
        assertThat(ids.size()).isEqualTo(vocabulary.size());
        for (int id = 0; id < vocabulary.size(); id++) {
            assertThat(ids.path(vocabulary.token(id)).intValue()).isEqualTo(id);
        }
    }

    @Test
    void mergesAreTextsOrLists() throws IOException {
        String vocabulary = "{'<s>':0,'▁':1,'a':2,'b':3,'ab':4,'▁ab':5}";
        for (String merges : List.of("['a b','▁ ab']", "[['a','b'],['▁','ab']]")) {
            Tokenizer read = TokenizerFile.read(file(json(METASPACE, vocabulary, merges)));
            assertThat(read.tokenize("ab ba abc")).containsExactly("▁ab", "▁", "b", "a", "▁ab", "c");
            assertThat(read.detokenize(read.tokenize("ab ba abc"))).isEqualTo("ab ba abc");
            assertThat(read.inventory().orElseThrow()).containsExactly("▁", "a", "b", "ab", "▁ab");
        }
    }

    @Test
    void bytesAreShownAsGpt2ShowsThem() throws IOException {
        String vocabulary = "{'t':1,'h':2,'e':3,'Ġ':4,'Ã':5,'©':6,'th':7,'Ġth':8,'Ġthe':9,'Ã©':10,'l':11}";
        Tokenizer read = TokenizerFile.read(file(json(BYTE_LEVEL, vocabulary, "['t h','Ġ th','Ġth e','Ã ©']")));
        assertThat(read.tokenize("the thé  the'll"))
                .containsExactly("th", "e", "Ġth", "Ã©", "Ġ", "Ġthe", "'", "l", "l");
        assertThat(RandomTexts.of(7, 1000)).allSatisfy(text -> assertThat(read.detokenize(read.tokenize(text)))
                .isEqualTo(text));
        assertThat(read.word("Ġthe")).isEqualTo("the");
        assertThat(read.token("thé")).isEqualTo("ĠthÃ©");
    }

    @Test
    void charactersNeverSeenAreSpeltAsBytesWhereTheFileSaysSo() throws IOException {
        String json = json(METASPACE, "{'▁':1,'a':2,'<0xC3>':3,'<0xA9>':4}", "[]")
                .replace("'unk_token'", "'byte_fallback':true,'unk_token'");
        Tokenizer read = TokenizerFile.read(file(json));
        assertThat(read.tokenize("aé")).containsExactly("▁", "a", "<0xC3>", "<0xA9>");
        assertThat(RandomTexts.of(8, 500)
                        .filter(text -> !text.startsWith(" ") && !text.contains("▁") && !text.contains("<0x41>")))
                .allSatisfy(
                        text -> assertThat(read.detokenize(read.tokenize(text))).isEqualTo(text));
    }

    @Test
    void normalizersAreTakenInTheirOrder() throws IOException {
        String json = json(METASPACE, "{'▁':1,'a':2}", "[]")
                .replace(
                        "'normalizer':null",
                        "'normalizer':{'type':'Sequence','normalizers':[{'type':'NFD'},{'type':'StripAccents'},{'type':'Lowercase'}]}");
        assertThat(TokenizerFile.read(file(json)).tokenize("À")).containsExactly("▁", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'BPE'                        | 'WordPiece'                              | model WordPiece",
                "'normalizer':null            | 'normalizer':{'type':'Precompiled'}      | normalizer Precompiled",
                "'pre_tokenizer':{'type':'Metaspace' | 'pre_tokenizer':{'type':'BertPreTokenizer' | pre_tokenizer BertPreTokenizer",
                "'decoder':{'type':'Metaspace' | 'decoder':{'type':'WordPiece'           | decoder WordPiece",
                "'unk_token'                  | 'end_of_word_suffix':'</w>','unk_token'  | end_of_word_suffix </w>",
                "'unk_token'                  | 'dropout':0.1,'unk_token'                | dropout 0.1",
                "'merges':[                   | 'merges':['a x',                         | merge 1: “a” and “x”",
                "'merges':[                   | 'merges':['ab',                          | merge 1",
                "'merges':[                   | 'merges':[['a'],                         | merge 1",
                "'merges'                     | 'fusions'                                | “merges”",
                "'vocab':{                    | 'vocab':{'x':1,                          | “vocab”",
                "'vocab':{                    | 'vocab':{'x':'1',                        | “vocab”",
                "'model'                      | 'modell'                                 | “model”",
                "'unk_token'                  | 'ignore_merges':1,'unk_token'            | “ignore_merges”",
            })
    void whatIsNotUnderstoodOrDamagedIsNamed(String good, String bad, String sentence) throws IOException {
        String json = json(METASPACE, "{'▁':1,'a':2,'b':3,'ab':4}", "['a b']");
        assertThat(TokenizerFile.read(file(json)).inventory()).isPresent();
        assertThat(json).contains(good);
        Path file = file(json.replace(good, bad));
        assertThatThrownBy(() -> TokenizerFile.read(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sentence);
    }

    @Test
    void anyDamageIsASentence() throws IOException {
        byte[] good = TokenizerFile.bytes(Tokenizers.make(TokenizerSpec.bpe(40), RandomTexts.of(9, 60)));
        Random random = new Random(11);
        Path file = folder.resolve("damaged.json");
        for (int i = 0; i < 300; i++) {
            byte[] bad = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int flips = random.nextInt(6); flips >= 0 && bad.length > 0; flips--) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bad);
            try {
                TokenizerFile.read(file).tokenize("some text");
            } catch (Problem e) {
                assertThat(e.getMessage())
                        .contains(file.toString())
                        .doesNotContain("\n")
                        .doesNotContain("Exception");
            }
        }
    }

    @Test
    void deepNestingAndOtherFilesAreNoTokenizer() throws IOException {
        for (String content : List.of("", "[]", "3", "{", "[".repeat(100_000), "{\"a\":".repeat(100_000), "\0\0")) {
            Path file = file(content);
            assertThatThrownBy(() -> TokenizerFile.read(file)).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> TokenizerFile.read(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no tokenizer file");
    }

    @Test
    void onlySubwordsAreWritten() {
        assertThatThrownBy(() -> TokenizerFile.write(Tokenizers.of("words"), folder.resolve("words.json")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("words");
    }
}
