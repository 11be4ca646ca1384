package io.fidus.platform.api.internal;

import io.fidus.program.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the built web app from the program itself. Files under {@code assets} carry a hash of
 * their content in their name and may be kept for ever; everything else is asked for again each
 * time, and answered with 304 while it has not changed. A path that is neither a file nor of the
 * API is a screen, and gets the page that draws it.
 */
@Configuration(proxyBeanMethods = false)
class WebAppConfiguration implements WebMvcConfigurer {
  private static final String FOLDER = "web/";
  private static final String PAGE = "index.html";

  /** By content: the jar's own time stamps do not change from one version to the next. */
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/" + FOLDER + "assets/")
        .setUseLastModified(false)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PathResourceResolver());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/" + FOLDER)
        .setUseLastModified(false)
        .setEtagGenerator(this::tag)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new ScreenResolver());
  }

  /** The root has no path that a resource could be looked up by. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/" + PAGE);
  }

  private String tag(Resource resource) {
    return tags.computeIfAbsent(resource.getDescription(), _ -> '"' + hash(resource) + '"');
  }

  private static String hash(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      return HexFormat.of().formatHex(Sha256.of(content), 0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds a file, or the page for a path that names a screen. */
  private static final class ScreenResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = path.isEmpty() ? null : super.getResource(path, location);
      if (file != null || !isScreen(path)) {
        return file;
      }
      Resource page = new ClassPathResource(FOLDER + PAGE);
      return page.exists() ? page : null;
    }

    private static boolean isScreen(String path) {
      String last = path.substring(path.lastIndexOf('/') + 1);
      return !path.equals("api") && !path.startsWith("api/") && last.indexOf('.') < 0;
    }
  }
}
