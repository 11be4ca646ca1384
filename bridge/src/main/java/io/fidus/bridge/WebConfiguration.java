package io.fidus.bridge;

import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.InvalidSettingException;
import io.fidus.bridge.settings.Tls;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The web server: its address and port, and no plain HTTP to others unless it is asked for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(WebConfiguration.class);

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(
      BridgeSettings settings, Tls tls) {
    InetAddress address = Tls.address("BRIDGE_ADDRESS", settings.address());
    boolean plain = !address.isLoopbackAddress() && !tls.isOn();
    if (plain && !settings.plainHttp()) {
      throw new InvalidSettingException(
          "BRIDGE_ADDRESS lets other machines read keys and figures without TLS.",
          "Set BRIDGE_TLS_CERTIFICATE and BRIDGE_TLS_KEY, or BRIDGE_PLAIN_HTTP=true.");
    }
    if (plain) {
      LOG.warn("The HTTP API is reached from other machines without TLS (BRIDGE_PLAIN_HTTP)");
    }
    return factory -> {
      factory.setPort(settings.port());
      factory.setAddress(address);
    };
  }
}
