package io.fidus.platform.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a caller may do in one area of the house. Which role holds which permission is data of the
 * identity module.
 */
public enum Permission {
  OVERVIEW_READ,
  LEADS_READ,
  LEADS_WRITE,
  CLIENTS_READ,
  CLIENTS_WRITE,
  CLIENTS_APPROVE,
  INVESTMENTS_READ,
  INVESTMENTS_WRITE,
  INVESTMENTS_APPROVE,
  FUND_READ,
  FUND_WRITE,
  FUND_APPROVE,
  PAYMENTS_READ,
  PAYMENTS_WRITE,
  PAYMENTS_APPROVE,
  ACCOUNTS_READ,
  ACCOUNTS_WRITE,
  ACCOUNTS_APPROVE,
  PERFORMANCE_READ,
  PERFORMANCE_WRITE,
  RISK_READ,
  RISK_WRITE,
  RISK_APPROVE,
  AGENTS_READ,
  AGENTS_WRITE,
  SYSTEM_READ,
  SYSTEM_WRITE,
  USERS_READ,
  USERS_WRITE,
  SETTINGS_READ,
  SETTINGS_WRITE,
  AUDIT_READ,
  JOBS_READ,
  JOBS_WRITE,
  /** The own home and own objects of a client, an agent or a partner. */
  OWN_READ,
  OWN_WRITE;

  /** The name on the wire: area, colon, action; for example {@code accounts:read}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }
}
