package cmsfamily.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;

/** The filters that follow a list of rules, given in the definition of the index; without one they refuse it. */
final class Rules {
    private static final Pattern RULE = Pattern.compile("(.*?)\\s*=>\\s*(.*)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private Rules() {}

    /** Rules as {@code ph => f}; a space, or nothing that would show, is written as {@code \}{@code u0020}. */
    static UnaryOperator<Reader> mapping(Settings settings) {
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (String rule : required(settings, "mappings")) {
            Matcher sides = sides(rule);
            builder.add(unescaped(sides.group(1)), unescaped(sides.group(2)));
        }
        NormalizeCharMap map = builder.build();
        return in -> new MappingCharFilter(map, in);
    }

    static UnaryOperator<Reader> replacement(Settings settings) {
        required(settings, "pattern");
        Pattern pattern = Regex.compile(settings.get("pattern"), settings.get("flags"));
        String replacement = settings.get("replacement", "");
        return in -> new PatternReplaceCharFilter(pattern, replacement, in);
    }

    /** Words that no stemmer touches. */
    static UnaryOperator<TokenStream> marker(Settings settings) {
        if (settings.hasValue("keywords_pattern")) {
            Pattern pattern = Pattern.compile(settings.get("keywords_pattern"));
            return in -> new PatternKeywordMarkerFilter(in, pattern);
        }
        boolean ignoresCase = settings.getAsBoolean("ignore_case", false);
        CharArraySet words = new CharArraySet(required(settings, "keywords"), ignoresCase);
        return in -> new SetKeywordMarkerFilter(in, words);
    }

    /** Rules as {@code running, runs => run}. */
    static UnaryOperator<TokenStream> overrides(Settings settings) {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        for (String rule : required(settings, "rules")) {
            Matcher sides = sides(rule);
            for (String word : sides.group(1).split(",")) {
                builder.add(word.strip(), sides.group(2).strip());
            }
        }
        try {
            StemmerOverrideFilter.StemmerOverrideMap map = builder.build();
            return in -> new StemmerOverrideFilter(in, map);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> required(Settings settings, String name) {
        List<String> values = settings.getAsList(name);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("[" + name + "] must be given");
        }
        return values;
    }

    private static Matcher sides(String rule) {
        Matcher sides = RULE.matcher(rule);
        if (!sides.matches()) {
            throw new IllegalArgumentException("Invalid rule [" + rule + "]: it has no =>");
        }
        return sides;
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(
                match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
