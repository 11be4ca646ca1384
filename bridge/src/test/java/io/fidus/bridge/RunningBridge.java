package io.fidus.bridge;

import io.fidus.bridge.link.LinkServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The bridge as it is started, on free ports, in the process of the tests. */
public final class RunningBridge implements AutoCloseable {
  public static final String LINK_KEY = "the key of the bridge's tests";

  private final ConfigurableApplicationContext context;

  private RunningBridge(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it with more settings, each {@code key=value}. */
  public static RunningBridge start(Path data, List<Class<?>> more, String... settings) {
    SpringApplication application = FidusBridge.application();
    application.addPrimarySources(more);
    List<String> arguments = new ArrayList<>();
    arguments.add("--fidus.bridge.port=0");
    arguments.add("--fidus.link.port=0");
    arguments.add("--fidus.link.key=" + LINK_KEY);
    arguments.add("--fidus.bridge.data=" + data);
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new RunningBridge(application.run(arguments.toArray(String[]::new)));
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

  public int linkPort() {
    return bean(LinkServer.class).port();
  }

  @Override
  public void close() {
    context.close();
  }
}
