package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.spec.SpecConfiguration;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springdoc.api.AbstractOpenApiResource;
import org.springframework.boot.SpringApplication;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed description of the API is the one that the code gives. The web client is generated
 * from it, so a change that would break the client is seen here first.
 */
class OpenApiTest {
  @TempDir Path data;

  @Test
  void theCommittedDescriptionIsUpToDate() throws ReflectiveOperationException {
    SpringApplication application = FidusPlatform.application();
    application.addPrimarySources(Set.of(SpecConfiguration.class));
    try (RunningPlatform platform =
        RunningPlatform.start(
            application,
            data,
            "--springdoc.api-docs.enabled=true",
            "--springdoc.override-with-generic-response=false",
            "--springdoc.default-produces-media-type=application/json")) {
      String description = Json31.pretty(description(platform)) + '\n';

      JsonNode tree = JsonMapper.shared().readTree(description);
      everyNameThatIsReferredToExists(tree, description);
      everyRouteIsDescribed(tree, platform);
      GeneratedFile.keep("docs/reference/openapi.json", description);
    }
  }

  /** Read from the bean that would serve it: no route may answer without a declaration. */
  private static OpenAPI description(RunningPlatform platform) throws ReflectiveOperationException {
    Method read =
        AbstractOpenApiResource.class.getDeclaredMethod("getOpenApi", String.class, Locale.class);
    read.setAccessible(true);
    AbstractOpenApiResource resource = platform.context().getBean(AbstractOpenApiResource.class);
    return (OpenAPI) read.invoke(resource, "http://localhost", Locale.ROOT);
  }

  /** The library leaves out what it does not understand, and only logs why. */
  private static void everyRouteIsDescribed(JsonNode description, RunningPlatform platform) {
    platform
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, route) -> {
              if (route.getBeanType().getPackageName().startsWith("io.fidus.")) {
                for (String path : mapping.getPatternValues()) {
                  for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    String verb = method.name().toLowerCase(Locale.ROOT);
                    isDescribed(description.path("paths").path(path).path(verb), path, route);
                  }
                }
              }
            });
  }

  private static void isDescribed(JsonNode operation, String path, HandlerMethod route) {
    assertThat(operation.path("description").asString("")).as("what %s does", route).isNotEmpty();
    assertThat(operation.at("/responses/default/content/application~1problem+json").isObject())
        .as("the problems of %s", route)
        .isTrue();
    boolean takesBody =
        Arrays.stream(route.getMethodParameters())
            .anyMatch(
                parameter ->
                    parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.getParameterType() == MultipartFile.class);
    assertThat(operation.has("requestBody")).as("the body of %s", route).isEqualTo(takesBody);
    if (!route.isVoid()) {
      assertThat(
              operation
                  .path("responses")
                  .valueStream()
                  .flatMap(answer -> answer.path("content").valueStream())
                  .filter(content -> content.path("schema").size() > 0))
          .as("the shape of the answer of %s, besides that of its problems", route)
          .hasSizeGreaterThan(1);
    }
    everyVariableIsAParameter(operation, path);
  }

  private static void everyVariableIsAParameter(JsonNode operation, String path) {
    List<String> variables =
        Pattern.compile("\\{(\\w+)}").matcher(path).results().map(found -> found.group(1)).toList();
    assertThat(
            operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("path"))
                .map(parameter -> parameter.path("name").asString()))
        .as("the variables of %s", path)
        .containsExactlyInAnyOrderElementsOf(variables);
  }

  private static void everyNameThatIsReferredToExists(JsonNode description, String text) {
    Set<String> defined =
        Set.copyOf(description.path("components").path("schemas").propertyNames());
    assertThat(description.path("openapi").asString()).startsWith("3.1");
    assertThat(defined).contains("Problem");
    assertThat(
            text.lines()
                .filter(line -> line.contains("#/components/schemas/"))
                .map(line -> line.replaceAll(".*#/components/schemas/(\\w+).*", "$1")))
        .allMatch(defined::contains);
  }
}
