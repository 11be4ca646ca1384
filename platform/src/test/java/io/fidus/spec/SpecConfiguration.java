package io.fidus.spec;

import io.fidus.platform.api.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Describes the API of a program that runs. */
@Configuration(proxyBeanMethods = false)
public class SpecConfiguration {

  @Bean
  JavaDocs javaDocs() {
    return new JavaDocs(
        List.of(
            Path.of("src/main/java"),
            Path.of("../engine/src/main/java"),
            Path.of("../metatrader/src/main/java")));
  }

  @Bean
  RecordShapes recordShapes(JsonMapper mapper, JavaDocs docs) {
    return new RecordShapes(mapper, docs);
  }

  @Bean
  OperationCustomizer routeShapes(JavaDocs docs) {
    return new RouteShapes(docs);
  }

  /** The library must not guess what our records are as parameters. */
  @Bean
  SmartInitializingSingleton ownParameters(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    return () ->
        routes.getHandlerMethods().values().stream()
            .flatMap(route -> RouteShapes.records(route).stream())
            .forEach(SpringDocUtils.getConfig()::addRequestWrapperToIgnore);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("FIDUS")
                .version("1")
                .description(
                    "Money and other decimals are text, instants are ISO-8601 UTC, and every error"
                        + " is a problem document (RFC 9457)."))
        .components(
            new Components()
                .addSecuritySchemes(
                    "accessToken",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")));
  }

  /** What is not ready answers in the shape of what is. */
  @Bean
  OpenApiCustomizer readiness() {
    return api -> {
      PathItem path = Objects.requireNonNull(api.getPaths().get("/api/health/ready"));
      ApiResponses answers = path.getGet().getResponses();
      ApiResponse ready = Objects.requireNonNull(answers.get("200"));
      answers.addApiResponse(
          "503", new ApiResponse().description("A component is down.").content(ready.getContent()));
    };
  }

  /** Every route can answer with a problem, and the address of the server is no part of the API. */
  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      ModelConverters.getInstance(true)
          .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
          .referencedSchemas
          .forEach(api.getComponents()::addSchemas);
      api.setServers(null);
      Paths sorted = new Paths();
      new TreeMap<>(api.getPaths()).forEach(sorted::addPathItem);
      api.setPaths(sorted);
    };
  }
}
