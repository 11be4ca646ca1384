package io.fidus.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.RunningPlatform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route declares who may call it, and no route shadows another. */
class RouteTableTest {
  @TempDir Path data;

  @Test
  void everyRouteDeclaresOnceWhoMayCallIt() {
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      assertThat(routes(platform)).isNotEmpty();
      assertThat(routes(platform).values().stream().filter(route -> declarations(route) != 1))
          .as("routes that do not carry exactly one of @Access, @SignedIn and @PublicRoute")
          .isEmpty();
    }
  }

  @Test
  void noRouteAnswersInPlaceOfAnother() {
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      List<String> taken = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      routes(platform)
          .keySet()
          .forEach(
              info -> shapes(info).stream().filter(shape -> !seen.add(shape)).forEach(taken::add));
      assertThat(taken).as("method and path shapes that two routes claim").isEmpty();
    }
  }

  private static Map<RequestMappingInfo, HandlerMethod> routes(RunningPlatform platform) {
    return platform
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods();
  }

  private static long declarations(HandlerMethod route) {
    return List.of(Access.class, SignedIn.class, PublicRoute.class).stream()
        .filter(route::hasMethodAnnotation)
        .count();
  }

  /** Method and path with the names of the variables taken away. */
  private static List<String> shapes(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .map(path -> path.replaceAll("\\{[^}]*}", "{}"))
        .flatMap(
            path ->
                methods.isEmpty()
                    ? List.of("ANY " + path).stream()
                    : methods.stream().map(method -> method + " " + path))
        .map(shape -> shape + ' ' + info.getProducesCondition())
        .toList();
  }
}
