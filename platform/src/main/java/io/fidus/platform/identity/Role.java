package io.fidus.platform.identity;

import io.fidus.platform.api.Owner;
import java.util.Optional;

/**
 * What a person is to the house. What each may do stands in {@link RolePermissions}. Who is not
 * signed in is a guest, which is no role.
 */
public enum Role {
  ADMIN,
  OPERATIONS,
  COMPLIANCE,
  OPERATOR,
  VIEWER,
  /** Always for a time. */
  AUDITOR,
  /** Sees the own home and own objects, which the modules that own them decide. */
  CLIENT,
  /** As {@link #CLIENT}. */
  AGENT,
  /** As {@link #CLIENT}. */
  PARTNER;

  /** Whether it is given only until a date. */
  public boolean needsEnd() {
    return this == AUDITOR;
  }

  /** As what the person owns objects; empty for staff, who see those of the whole house. */
  public Optional<Owner.Kind> ownsAs() {
    return switch (this) {
      case ADMIN, OPERATIONS, COMPLIANCE, OPERATOR, VIEWER, AUDITOR -> Optional.empty();
      case CLIENT -> Optional.of(Owner.Kind.CLIENT);
      case AGENT -> Optional.of(Owner.Kind.AGENT);
      case PARTNER -> Optional.of(Owner.Kind.PARTNER);
    };
  }
}
