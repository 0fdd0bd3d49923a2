package cmsfamily.analysis;

import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * What we use of Elasticsearch's module {@code analysis-common}, which no package registry has: the same names,
 * parameters and defaults, the work done by the same classes of Lucene, so that an index made here is made by any
 * Elasticsearch. {@code standard}, {@code stop} and {@code shingle} are in the server itself. Parameters that name
 * a file of the cluster ({@code articles_path}) are not read.
 */
public final class LanguageAnalysis extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "keyword", (i, e, name, s) -> TokenizerFactory.newFactory(name, KeywordTokenizer::new),
                "whitespace", (i, e, name, s) -> TokenizerFactory.newFactory(name, WhitespaceTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of(
                "mapping", Factories.characters(Rules::mapping),
                "pattern_replace", Factories.characters(Rules::replacement));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.ofEntries(
                Map.entry("arabic_normalization", Factories.normalizing(s -> ArabicNormalizationFilter::new)),
                Map.entry("asciifolding", Factories.normalizing(
                        s -> in -> new ASCIIFoldingFilter(in, s.getAsBoolean("preserve_original", false)),
                        s -> ASCIIFoldingFilter::new)), // what is normalized stays one token
                Map.entry("decimal_digit", Factories.normalizing(s -> DecimalDigitFilter::new)),
                Map.entry("edge_ngram", Factories.tokens(s -> in -> new EdgeNGramTokenFilter(
                        in,
                        s.getAsInt("min_gram", 1),
                        s.getAsInt("max_gram", 2),
                        s.getAsBoolean("preserve_original", false)))),
                Map.entry("elision", Factories.normalizing(s -> in -> new ElisionFilter(in, articles(s)))),
                Map.entry("keyword_marker", AnalysisPlugin.requiresAnalysisSettings(Factories.tokens(Rules::marker))),
                Map.entry("keyword_repeat", Factories.tokens(s -> KeywordRepeatFilter::new)),
                Map.entry("length", Factories.tokens(
                        s -> in -> new LengthFilter(in, s.getAsInt("min", 0), s.getAsInt("max", Integer.MAX_VALUE)))),
                Map.entry("lowercase", Factories.normalizing(s -> LowerCaseFilter::new)),
                Map.entry("remove_duplicates", Factories.tokens(s -> RemoveDuplicatesTokenFilter::new)),
                Map.entry("stemmer", Factories.tokens(
                        s -> Stemmers.named(s.get("language", s.get("name", "porter"))))),
                Map.entry("stemmer_override", AnalysisPlugin.requiresAnalysisSettings(
                        Factories.tokens(Rules::overrides))),
                Map.entry("trim", Factories.normalizing(s -> TrimFilter::new)),
                Map.entry("truncate", Factories.tokens(
                        s -> in -> new TruncateTokenFilter(in, s.getAsInt("length", 10)))),
                Map.entry("unique", Factories.tokens(
                        s -> in -> new UniqueFilter(in, s.getAsBoolean("only_on_same_position", false)))));
    }

    /** French without any; {@code articles_case: true} means that their case does not count, as it does there. */
    private static CharArraySet articles(Settings settings) {
        if (!settings.hasValue("articles")) {
            return FrenchAnalyzer.DEFAULT_ARTICLES;
        }
        return new CharArraySet(settings.getAsList("articles"), settings.getAsBoolean("articles_case", false));
    }
}
