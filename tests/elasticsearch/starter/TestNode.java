package cmsfamily.starter;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * One Elasticsearch node: {@code java cmsfamily.starter.TestNode path.home=… node.name=… http.port=…}; further
 * settings stand in config/elasticsearch.yml. It runs until its standard input ends, so that it never outlives the
 * process that started it.
 */
public final class TestNode {
    public static void main(String[] arguments) {
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        // Elasticsearch silences what nobody catches.
        try (Node node = start(settings)) {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static Node start(Map<String, String> settings) throws Exception {
        Path config = Path.of(settings.get("path.home"), "config");
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(Settings.EMPTY, settings, config, () -> "node");
        LogConfigurator.registerErrorListener();
        LogConfigurator.configure(environment, true);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir()),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir()),
                Map.of(),
                false); // the server comes from the class path here, not as a Java module
        Node node = new Node(environment, plugins);
        node.start();
        return node;
    }
}
