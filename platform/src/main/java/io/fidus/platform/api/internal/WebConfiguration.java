package io.fidus.platform.api.internal;

import io.fidus.platform.api.HttpSettings;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the conventions of the API before every route, and sets up the server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {
  /** Room for the other parts of an upload and their headers. */
  private static final long BESIDES_THE_FILE = 64 * 1024;

  private final RouteInterceptor routes;
  private final CurrentCaller current;

  WebConfiguration(RouteInterceptor routes, CurrentCaller current) {
    this.routes = routes;
    this.current = current;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(routes);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(current));
    resolvers.add(new ActorArgument(current));
    resolvers.add(new PagingArgument());
    resolvers.add(new PreconditionArguments());
  }

  @Bean
  MultipartConfigElement multipartConfig(HttpSettings settings) {
    long file = settings.largestUpload().toBytes();
    return new MultipartConfigElement("", file, file + BESIDES_THE_FILE, (int) BESIDES_THE_FILE);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(HttpSettings settings) {
    return factory -> {
      factory.setPort(settings.port());
      factory.addConnectorCustomizers(
          connector -> {
            // The answer to an upload that is refused reaches the caller only when the rest of the
            // upload is still taken in.
            connector.setProperty(
                "maxSwallowSize",
                String.valueOf(settings.largestUpload().toBytes() + BESIDES_THE_FILE));
            connector.setXpoweredBy(false);
          });
    };
  }
}
