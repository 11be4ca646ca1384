package io.fidus.platform.identity;

/** What a person is to the house. What each may do stands in {@link RolePermissions}. */
public enum Role {
  ADMIN,
  OPERATIONS,
  COMPLIANCE,
  OPERATOR,
  VIEWER,
  AUDITOR,
  /** Sees the own home and own objects, which the modules that own them decide. */
  CLIENT,
  /** As {@link #CLIENT}. */
  AGENT
}
