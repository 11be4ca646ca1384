package io.fidus.spec;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.PublicRoute;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** What the conventions of the API add to a route: paging, filters, who may call it, problems. */
@SuppressWarnings("rawtypes")
public final class RouteShapes implements OperationCustomizer {
  private static final String ROUTES = "Routes";

  private final JavaDocs docs;

  public RouteShapes(JavaDocs docs) {
    this.docs = docs;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod route) {
    String owner = route.getBeanType().getSimpleName().replace(ROUTES, "");
    String method = route.getMethod().getName();
    operation.setOperationId(
        Character.toLowerCase(owner.charAt(0)) + owner.substring(1) + '.' + method);
    operation.setTags(List.of(module(route)));
    docs.ofMethod(route.getBeanType(), method).ifPresent(operation::setDescription);
    List<Parameter> parameters = parameters(operation, route);
    operation.setParameters(parameters.isEmpty() ? null : parameters);
    secure(operation, route);
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("A problem document: what was wrong and what to do about it.")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(
                                    new Schema<>(SpecVersion.V31)
                                        .$ref("#/components/schemas/Problem")))));
    return operation;
  }

  /** The module that serves the route: the word after {@code io.fidus.platform}. */
  private static String module(HandlerMethod route) {
    return route.getBeanType().getPackageName().split("\\.", -1)[3];
  }

  private static void secure(Operation operation, HandlerMethod route) {
    if (route.hasMethodAnnotation(PublicRoute.class)) {
      operation.setSecurity(List.of());
      return;
    }
    operation.setSecurity(List.of(new SecurityRequirement().addList("accessToken")));
    Access access = route.getMethodAnnotation(Access.class);
    if (access != null) {
      operation.addExtension("x-permission", access.value().key());
    }
  }

  private static List<Parameter> parameters(Operation operation, HandlerMethod route) {
    List<Parameter> kept = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    List<Parameter> added = new ArrayList<>();
    for (MethodParameter parameter : route.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      if (type == Caller.class) {
        ours.add(parameter.getParameter().getName());
      } else if (type == Paging.class) {
        ours.add(parameter.getParameter().getName());
        added.addAll(paging());
      } else if (type.isRecord() && parameter.getParameterAnnotations().length == 0) {
        ours.add(parameter.getParameter().getName());
        for (RecordComponent component : type.getRecordComponents()) {
          added.add(filter(component));
        }
      }
    }
    Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .filter(parameter -> !ours.contains(parameter.getName()))
        .forEach(kept::add);
    kept.addAll(added);
    return kept;
  }

  private static List<Parameter> paging() {
    Schema<Integer> limit = new Schema<>(SpecVersion.V31);
    limit.addType("integer");
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(Paging.MOST));
    limit.setDefault(Paging.USUAL);
    return List.of(
        query("limit", limit, "The most items on the page."),
        query("after", text(), "The cursor that the page before carried as next."),
        query("sort", text(), "The order: a field, a colon, and asc or desc."));
  }

  private static Parameter filter(RecordComponent component) {
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(
                new AnnotatedType(component.getGenericType()).resolveAsRef(true));
    Schema<?> schema = resolved.schema;
    if (schema.getOneOf() != null) {
      schema = schema.getOneOf().getFirst();
    } else if (schema.getTypes() != null) {
      schema.getTypes().remove("null");
    }
    return query(component.getName(), schema, "");
  }

  private static Parameter query(String name, Schema<?> schema, String description) {
    Parameter parameter = new Parameter().name(name).in("query").required(false).schema(schema);
    return description.isEmpty() ? parameter : parameter.description(description);
  }

  private static Schema<String> text() {
    Schema<String> text = new Schema<>(SpecVersion.V31);
    text.addType("string");
    return text;
  }
}
