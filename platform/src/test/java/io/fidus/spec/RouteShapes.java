package io.fidus.spec;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.IdempotencyKey;
import io.fidus.platform.api.IfMatch;
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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
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
    answersAFile(operation, route);
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

  /** A route that writes its answer itself declares of which types it is. */
  private static void answersAFile(Operation operation, HandlerMethod route) {
    RequestMapping mapping =
        Objects.requireNonNull(
            AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), RequestMapping.class));
    if (!route.isVoid() || mapping.produces().length == 0) {
      return;
    }
    Schema<Object> file = new Schema<>(SpecVersion.V31);
    file.addType("string");
    file.setFormat("binary");
    Content content = new Content();
    for (String type : mapping.produces()) {
      content.addMediaType(type, new MediaType().schema(file));
    }
    operation
        .getResponses()
        .addApiResponse("200", new ApiResponse().description("The file.").content(content));
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

  /** The parameters that are records of ours, whose fields stand in the query or the form. */
  static List<Class<?>> records(HandlerMethod route) {
    return Arrays.stream(route.getMethodParameters())
        .filter(parameter -> parameter.getParameterAnnotations().length == 0)
        .<Class<?>>map(MethodParameter::getParameterType)
        .filter(Class::isRecord)
        .toList();
  }

  private List<Parameter> parameters(Operation operation, HandlerMethod route) {
    List<Parameter> parameters =
        new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
    for (Parameter parameter : parameters) {
      docs.ofMethod(route.getBeanType(), route.getMethod().getName(), parameter.getName())
          .ifPresent(parameter::setDescription);
    }
    form(operation)
        .ifPresent(
            form ->
                form.getProperties()
                    .forEach(
                        (name, field) ->
                            docs.ofMethod(route.getBeanType(), route.getMethod().getName(), name)
                                .ifPresent(field::setDescription)));
    for (Class<?> type : records(route)) {
      if (type == Paging.class) {
        parameters.addAll(paging());
      } else if (type == IfMatch.class) {
        parameters.add(header(IfMatch.HEADER, "The version that was read, for example \"7\"."));
      } else if (type == IdempotencyKey.class) {
        parameters.add(
            header(
                IdempotencyKey.HEADER,
                "A name for this command, 8 to 100 letters, digits, dashes, dots or underscores;"
                    + " repeating it returns the first result."));
      } else if (type != Caller.class && type != Actor.class) {
        parameters.addAll(fields(operation, type));
      }
    }
    return parameters;
  }

  /** A record's components as parameters, or as fields of the form that the route takes. */
  private List<Parameter> fields(Operation operation, Class<?> type) {
    List<Parameter> fields =
        Arrays.stream(type.getRecordComponents())
            .map(component -> filter(component, docs.of(type, component.getName()).orElse("")))
            .toList();
    Optional<Schema<?>> form = form(operation);
    if (form.isEmpty()) {
      return fields;
    }
    for (Parameter field : fields) {
      field.getSchema().setDescription(field.getDescription());
      form.get().addProperty(field.getName(), field.getSchema());
    }
    return List.of();
  }

  /** The fields of a form with a file; empty on a route without one. */
  private static Optional<Schema<?>> form(Operation operation) {
    return Optional.ofNullable(operation.getRequestBody())
        .map(body -> body.getContent().get("multipart/form-data"))
        .<Schema<?>>map(MediaType::getSchema);
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

  private static Parameter header(String name, String description) {
    return new Parameter()
        .name(name)
        .in("header")
        .required(true)
        .schema(text())
        .description(description);
  }

  private static Parameter filter(RecordComponent component, String description) {
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(
                new AnnotatedType(component.getGenericType()).resolveAsRef(true));
    Schema<?> schema = resolved.schema;
    // A script's numbers are exact to 53 bits only; in a query a number is text anyway.
    return query(
        component.getName(), "int64".equals(schema.getFormat()) ? text() : schema, description);
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
