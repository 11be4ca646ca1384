package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.spec.SpecConfiguration;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springdoc.api.AbstractOpenApiResource;
import org.springframework.boot.SpringApplication;
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

      everyNameThatIsReferredToExists(JsonMapper.shared().readTree(description), description);
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
