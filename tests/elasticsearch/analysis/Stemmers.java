package cmsfamily.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Lucene's stemmers by the names that the filter {@code stemmer} has for them; more can be added line by line. */
final class Stemmers {
    private static final Map<String, UnaryOperator<TokenStream>> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("arabic", ArabicStemFilter::new);
        BY_NAME.put("english", PorterStemFilter::new);
        BY_NAME.put("light_english", KStemFilter::new);
        BY_NAME.put("light_french", FrenchLightStemFilter::new);
        BY_NAME.put("light_german", GermanLightStemFilter::new);
        BY_NAME.put("light_italian", ItalianLightStemFilter::new);
        BY_NAME.put("light_portuguese", PortugueseLightStemFilter::new);
        BY_NAME.put("light_russian", RussianLightStemFilter::new);
        BY_NAME.put("light_spanish", SpanishLightStemFilter::new);
        BY_NAME.put("minimal_english", EnglishMinimalStemFilter::new);
        BY_NAME.put("minimal_french", FrenchMinimalStemFilter::new);
        BY_NAME.put("persian", PersianStemFilter::new);
        BY_NAME.put("porter", PorterStemFilter::new);
        BY_NAME.put("possessive_english", EnglishPossessiveFilter::new);
        BY_NAME.put("spanish_plural", SpanishPluralStemFilter::new);
        BY_NAME.put("porter2", snowball("English"));
        for (String language : new String[] {"French", "German", "Italian", "Portuguese", "Russian", "Spanish"}) {
            BY_NAME.put(language.toLowerCase(Locale.ROOT), snowball(language));
        }
    }

    private Stemmers() {}

    static UnaryOperator<TokenStream> named(String name) {
        UnaryOperator<TokenStream> stemmer = BY_NAME.get(name);
        if (stemmer == null) {
            throw new IllegalArgumentException("Unknown or unsupported stemmer [" + name + "]");
        }
        return stemmer;
    }

    private static UnaryOperator<TokenStream> snowball(String language) {
        return in -> new SnowballFilter(in, language);
    }
}
