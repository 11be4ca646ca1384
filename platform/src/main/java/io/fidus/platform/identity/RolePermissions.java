package io.fidus.platform.identity;

import io.fidus.platform.api.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each role permits, as a table: R reads, W reads and writes, A reads and approves, - nothing.
 * Whoever is not in the table, or has nothing in it, is permitted nothing.
 */
public final class RolePermissions {
  private static final String TABLE =
      """
                 OVERVIEW LEADS CLIENTS INVESTMENTS FUND PAYMENTS ACCOUNTS PERFORMANCE RISK AGENTS SYSTEM SETTINGS AUDIT JOBS USERS OWN
      ADMIN      R        W     WA      WA          WA   A        WA       W           WA   W      W      W        R     W    W     -
      OPERATIONS R        R     R       W           W    W        R        R           R    W      R      -        -     -    -     -
      COMPLIANCE R        R     WA      R           R    R        -        -           R    R      -      -        R     -    -     -
      OPERATOR   R        -     -       -           -    -        W        R           R    -      W      -        -     R    -     -
      VIEWER     R        R     R       R           R    R        R        R           R    R      R      -        -     -    -     -
      AUDITOR    R        R     R       R           R    R        R        R           R    R      R      R        R     R    R     -
      CLIENT     -        -     -       -           -    -        -        -           -    -      -      -        -     -    -     W
      AGENT      -        -     -       -           -    -        -        -           -    -      -      -        -     -    -     W
      PARTNER    -        -     -       -           -    -        -        -           -    -      -      -        -     -    -     W
      """;

  private static final Map<Role, Set<Permission>> PERMISSIONS = read();

  private RolePermissions() {}

  /** Everything that any of the roles permits. */
  public static Set<Permission> of(Collection<Role> roles) {
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> permissions.addAll(PERMISSIONS.getOrDefault(role, Set.of())));
    return permissions;
  }

  private static Map<Role, Set<Permission>> read() {
    Map<Role, Set<Permission>> table = new EnumMap<>(Role.class);
    List<String> areas = words(TABLE.lines().findFirst().orElseThrow());
    TABLE
        .lines()
        .skip(1)
        .map(RolePermissions::words)
        .forEach(
            row -> {
              Set<Permission> permissions = EnumSet.noneOf(Permission.class);
              for (int i = 0; i < areas.size(); i++) {
                String area = areas.get(i);
                actions(row.get(i + 1))
                    .forEach(action -> permissions.add(Permission.valueOf(area + '_' + action)));
              }
              table.put(Role.valueOf(row.getFirst()), permissions);
            });
    return table;
  }

  private static Stream<String> actions(String cell) {
    return switch (cell) {
      case "-" -> Stream.of();
      case "R" -> Stream.of("READ");
      case "W" -> Stream.of("READ", "WRITE");
      case "A" -> Stream.of("READ", "APPROVE");
      case "WA" -> Stream.of("READ", "WRITE", "APPROVE");
      default -> throw new IllegalArgumentException("Not a cell of the table of roles: " + cell);
    };
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.strip().split(" +"));
  }
}
