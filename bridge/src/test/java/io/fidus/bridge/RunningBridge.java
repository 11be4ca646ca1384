package io.fidus.bridge;

import io.fidus.bridge.link.LinkServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The bridge as it is started, on free ports, in the process of the tests. */
public final class RunningBridge implements AutoCloseable {
  public static final String LINK_KEY = "the key of the bridge's tests";

  private final ConfigurableApplicationContext context;
  private final Path data;

  private RunningBridge(ConfigurableApplicationContext context, Path data) {
    this.context = context;
    this.data = data;
  }

  /** Starts it with more settings, each {@code key=value}. */
  public static RunningBridge start(Path data, String... settings) {
    return start(FidusBridge.application(), data, settings);
  }

  /** The same with another clock than the machine's. */
  public static RunningBridge start(Path data, InstantSource clock) {
    SpringApplication application = FidusBridge.application();
    application.addInitializers(
        context -> {
          if (context instanceof GenericApplicationContext registry) {
            registry.registerBean(
                "otherClock", InstantSource.class, () -> clock, bean -> bean.setPrimary(true));
          }
        });
    return start(application, data);
  }

  private static RunningBridge start(SpringApplication application, Path data, String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--fidus.bridge.port=0");
    arguments.add("--fidus.link.port=0");
    arguments.add("--fidus.link.key=" + LINK_KEY);
    arguments.add("--fidus.bridge.data=" + data);
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new RunningBridge(application.run(arguments.toArray(String[]::new)), data);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public int port() {
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      return web.getWebServer().getPort();
    }
    throw new IllegalStateException("It has no web server");
  }

  public String dataFolder() {
    return data.toString();
  }

  public URI uri() {
    return URI.create("http://localhost:" + port());
  }

  /** The key that the first start leaves for a platform on this machine. */
  public String key() {
    return firstKey(data);
  }

  /** The key that a bridge has left in its data folder. */
  public static String firstKey(Path data) {
    try {
      return Files.readString(data.resolve("platform.key")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A platform that reads this bridge's stream. */
  public StreamPlatform platform() {
    return new StreamPlatform(this::uri, this::key);
  }

  public int linkPort() {
    return bean(LinkServer.class).port();
  }

  @Override
  public void close() {
    context.close();
  }
}
