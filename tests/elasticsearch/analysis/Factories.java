package cmsfamily.analysis;

import java.io.Reader;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/**
 * From a function to what Elasticsearch asks for. The function reads the settings once, when an index opens, and
 * gives the filter to put over each stream. Those called normalizing may stand in a normalizer of keyword fields.
 */
final class Factories {
    private Factories() {}

    static AnalysisProvider<TokenFilterFactory> tokens(Function<Settings, UnaryOperator<TokenStream>> read) {
        return (index, environment, name, settings) -> {
            UnaryOperator<TokenStream> filter = read.apply(settings);
            return new AbstractTokenFilterFactory(name, settings) {
                @Override
                public TokenStream create(TokenStream in) {
                    return filter.apply(in);
                }
            };
        };
    }

    static AnalysisProvider<TokenFilterFactory> normalizing(Function<Settings, UnaryOperator<TokenStream>> read) {
        return normalizing(read, read);
    }

    static AnalysisProvider<TokenFilterFactory> normalizing(
            Function<Settings, UnaryOperator<TokenStream>> read,
            Function<Settings, UnaryOperator<TokenStream>> readForOne) {
        return (index, environment, name, settings) ->
                new Normalizing(name, settings, read.apply(settings), readForOne.apply(settings));
    }

    /** These have no defaults: a definition gives the rules. */
    static AnalysisProvider<CharFilterFactory> characters(Function<Settings, UnaryOperator<Reader>> read) {
        return AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) ->
                new NormalizingCharacters(name, read.apply(settings)));
    }

    private static final class Normalizing extends AbstractTokenFilterFactory implements NormalizingTokenFilterFactory {
        private final UnaryOperator<TokenStream> filter;
        private final UnaryOperator<TokenStream> filterForOne;

        Normalizing(
                String name,
                Settings settings,
                UnaryOperator<TokenStream> filter,
                UnaryOperator<TokenStream> filterForOne) {
            super(name, settings);
            this.filter = filter;
            this.filterForOne = filterForOne;
        }

        @Override
        public TokenStream create(TokenStream in) {
            return filter.apply(in);
        }

        @Override
        public TokenStream normalize(TokenStream in) {
            return filterForOne.apply(in);
        }
    }

    private static final class NormalizingCharacters extends AbstractCharFilterFactory
            implements NormalizingCharFilterFactory {
        private final UnaryOperator<Reader> filter;

        NormalizingCharacters(String name, UnaryOperator<Reader> filter) {
            super(name);
            this.filter = filter;
        }

        @Override
        public Reader create(Reader in) {
            return filter.apply(in);
        }
    }
}
