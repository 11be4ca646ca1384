package io.fidus.platform.api.internal;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.IdempotencyKey;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.PublicRoute;
import io.fidus.platform.api.SignedIn;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * What a route declares: who may call it, and which parameters it knows.
 *
 * @param declarations who may call it; exactly one on a sound route
 * @param freshProof whether the caller must have proved a short while ago who they are
 * @param parameters the names of the query and form parameters that it reads
 */
record RouteRules(List<Declaration> declarations, boolean freshProof, Set<String> parameters) {
  /** What is not read from the query or the form. */
  private static final Set<Class<?>> HEADERS =
      Set.of(Actor.class, Caller.class, IfMatch.class, IdempotencyKey.class);

  /** Who may call a route. */
  sealed interface Declaration {}

  /** Anybody. */
  record Anybody() implements Declaration {}

  /** Whoever is signed in. */
  record AnyCaller(boolean beforePasswordChange, boolean keys) implements Declaration {}

  /** Whoever holds the permission. */
  record Holder(Permission permission) implements Declaration {}

  static RouteRules of(HandlerMethod route) {
    List<Declaration> declarations = new ArrayList<>();
    if (route.hasMethodAnnotation(PublicRoute.class)) {
      declarations.add(new Anybody());
    }
    SignedIn signedIn = route.getMethodAnnotation(SignedIn.class);
    if (signedIn != null) {
      declarations.add(new AnyCaller(signedIn.beforePasswordChange(), signedIn.keys()));
    }
    Access access = route.getMethodAnnotation(Access.class);
    if (access != null) {
      declarations.add(new Holder(access.value()));
    }
    Set<String> parameters = new HashSet<>();
    for (MethodParameter parameter : route.getMethodParameters()) {
      parameters.addAll(names(parameter));
    }
    return new RouteRules(
        List.copyOf(declarations),
        route.hasMethodAnnotation(FreshProof.class),
        Set.copyOf(parameters));
  }

  private static List<String> names(MethodParameter parameter) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
    if (query != null) {
      return List.of(name(query.name(), parameter));
    }
    if (part != null) {
      return List.of(name(part.name(), parameter));
    }
    if (HEADERS.contains(parameter.getParameterType())) {
      return List.of();
    }
    if (parameter.getParameterType() == Paging.class) {
      return List.of("limit", "after", "sort");
    }
    if (parameter.getParameterType().isRecord()
        && parameter.getParameterAnnotations().length == 0) {
      return components(parameter.getParameterType()).map(RecordComponent::getName).toList();
    }
    return List.of();
  }

  private static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents());
  }

  private static String name(String declared, MethodParameter parameter) {
    return StringUtils.hasText(declared) ? declared : parameter.getParameter().getName();
  }
}
