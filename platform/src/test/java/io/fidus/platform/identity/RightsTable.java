package io.fidus.platform.identity;

import io.fidus.platform.RunningPlatform;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.PublicRoute;
import io.fidus.platform.api.SignedIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call which route, as a table: written from what routes declare, and read back. */
final class RightsTable {
  static final String GUEST = "GUEST";
  static final String KEY = "key";
  private static final String MAY = "x";
  private static final String MAY_NOT = "-";
  private static final Set<Permission> NEVER_OF_A_KEY =
      Set.of(
          Permission.USERS_READ, Permission.USERS_WRITE, Permission.OWN_READ, Permission.OWN_WRITE);

  private RightsTable() {}

  /**
   * A route of the program.
   *
   * @param upload whether it takes a file
   */
  record Route(String method, String path, HandlerMethod handler, boolean upload) {
    String name() {
      return method + ' ' + path;
    }
  }

  /** The columns: every role, a guest, and an API key with everything that keys can have. */
  static List<String> columns() {
    return Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(GUEST, KEY))
        .toList();
  }

  /** Every route of the program itself, by path and method. */
  static List<Route> routes(RunningPlatform platform) {
    return platform
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.fidus.platform."))
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    boolean upload =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .anyMatch(MediaType.MULTIPART_FORM_DATA::includes);
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                methods.stream().map(method -> new Route(method.name(), path, handler, upload)));
  }

  /** The document, one row for each route. */
  static String document(List<Route> routes) {
    StringBuilder rows = new StringBuilder();
    for (Route route : routes.stream().distinct().toList()) {
      List<String> cells = new ArrayList<>(List.of('`' + route.name() + '`', needs(route)));
      columns().forEach(column -> cells.add(may(route, column) ? MAY : MAY_NOT));
      rows.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return """
        # Rights

        Generated from the code by `RightsTest`, which also calls every route as every role, with an
        API key, without a token and with tokens that are not valid, and compares. %s: may call it;
        %s: is refused. What a role permits stands in `RolePermissions`.

        * *fresh proof*: the caller must have proved within the last five minutes who they are.
        * A caller who is client, agent or partner sees own objects only; every other object answers
          404, as one that does not exist. So do sessions and passkeys of others in a profile.
        * `GUEST` is whoever is not signed in. `key` is an API key with everything that a key can be
          given; it never manages people, sessions or keys.

        | route | needs | %s |
        |%s
        %s"""
        .formatted(
            MAY, MAY_NOT, String.join(" | ", columns()), "---|".repeat(columns().size() + 2), rows);
  }

  /** The names of the routes of a document, and who may call each. */
  static Map<String, Set<String>> read(String document) {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    document
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", -1))
        .forEach(
            cells ->
                table.put(
                    cells[1].strip().replace("`", ""),
                    columns().stream()
                        .filter(column -> cells[3 + columns().indexOf(column)].strip().equals(MAY))
                        .collect(Collectors.toUnmodifiableSet())));
    return table;
  }

  private static String needs(Route route) {
    String proof = route.handler().hasMethodAnnotation(FreshProof.class) ? ", fresh proof" : "";
    return permission(route)
        .map(permission -> '`' + permission.key() + '`' + proof)
        .orElseGet(
            () ->
                route.handler().hasMethodAnnotation(SignedIn.class)
                    ? "signed in" + proof
                    : "nothing");
  }

  private static boolean may(Route route, String column) {
    HandlerMethod handler = route.handler();
    if (handler.hasMethodAnnotation(PublicRoute.class)) {
      return true;
    }
    if (column.equals(GUEST)) {
      return false;
    }
    SignedIn signedIn = handler.getMethodAnnotation(SignedIn.class);
    if (column.equals(KEY)) {
      return !handler.hasMethodAnnotation(FreshProof.class)
          && (signedIn == null
              ? permission(route)
                  .filter(permission -> !NEVER_OF_A_KEY.contains(permission))
                  .filter(RolePermissions.of(List.of(Role.ADMIN))::contains)
                  .isPresent()
              : signedIn.keys());
    }
    return signedIn != null
        || permission(route)
            .filter(RolePermissions.of(List.of(Role.valueOf(column)))::contains)
            .isPresent();
  }

  private static Optional<Permission> permission(Route route) {
    return Optional.ofNullable(route.handler().getMethodAnnotation(Access.class))
        .map(access -> Objects.requireNonNull(access).value());
  }
}
