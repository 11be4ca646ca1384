package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.api.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role permits, written out once more by hand. */
class RolePermissionsTest {

  private static Set<String> permitted(Role role) {
    return RolePermissions.of(List.of(role)).stream()
        .map(Permission::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> reading() {
    return Arrays.stream(Permission.values())
        .map(Permission::key)
        .filter(key -> key.endsWith(":read") && !key.startsWith("own:"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anAdministratorMayDoEverythingButMakePayments() {
    Set<String> expected =
        Arrays.stream(Permission.values()).map(Permission::key).collect(Collectors.toSet());
    expected.removeAll(Set.of("payments:write", "own:read", "own:write"));

    assertThat(permitted(Role.ADMIN)).isEqualTo(expected);
  }

  @Test
  void anAuditorReadsEverythingAndChangesNothing() {
    assertThat(permitted(Role.AUDITOR)).isEqualTo(reading());
  }

  @Test
  void aViewerReadsEverythingButTheInnerWorkings() {
    Set<String> expected = reading();
    expected.removeAll(Set.of("users:read", "settings:read", "audit:read", "jobs:read"));

    assertThat(permitted(Role.VIEWER)).isEqualTo(expected);
  }

  @Test
  void operationsWorksWithContractsMoneyAndAgents() {
    assertThat(permitted(Role.OPERATIONS))
        .containsExactlyInAnyOrder(
            "overview:read",
            "leads:read",
            "clients:read",
            "investments:read",
            "investments:write",
            "fund:read",
            "fund:write",
            "payments:read",
            "payments:write",
            "accounts:read",
            "performance:read",
            "risk:read",
            "agents:read",
            "agents:write",
            "system:read");
  }

  @Test
  void complianceDecidesAboutClientsAndReadsTheAuditLog() {
    assertThat(permitted(Role.COMPLIANCE))
        .containsExactlyInAnyOrder(
            "overview:read",
            "leads:read",
            "clients:read",
            "clients:write",
            "clients:approve",
            "investments:read",
            "fund:read",
            "payments:read",
            "risk:read",
            "agents:read",
            "audit:read");
  }

  @Test
  void anOperatorRunsAccountsAndTheSystem() {
    assertThat(permitted(Role.OPERATOR))
        .containsExactlyInAnyOrder(
            "overview:read",
            "accounts:read",
            "accounts:write",
            "performance:read",
            "risk:read",
            "system:read",
            "system:write",
            "jobs:read");
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT", "AGENT", "PARTNER"})
  void whoeverIsNotStaffHasTheOwnHomeAndNothingOfStaff(Role role) {
    assertThat(permitted(role)).containsExactly("own:read", "own:write");
  }

  @Test
  void severalRolesPermitWhatAnyOfThemDoes() {
    assertThat(RolePermissions.of(List.of(Role.OPERATOR, Role.COMPLIANCE)))
        .contains(Permission.ACCOUNTS_WRITE, Permission.CLIENTS_APPROVE);
    assertThat(RolePermissions.of(List.of())).isEmpty();
  }
}
