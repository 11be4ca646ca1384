package io.fidus.platform.gateways.internal.registry;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with a gateway, or with an account that is to arrive through one. */
public enum GatewayProblem implements ProblemKind {
  GATEWAY_NAME_TAKEN(409, "The name is taken", "Choose another name for the gateway."),
  GATEWAY_IN_USE(
      409, "Accounts arrive through this gateway", "Assign them to another gateway first."),
  GATEWAY_FIXED(
      409, "The gateway is set by the environment", "Change the setting and start again."),
  GATEWAY_NOT_ENCRYPTED(
      422, "The address is not encrypted", "Use https, or set GATEWAYS_PLAIN_HTTP to true."),
  GATEWAY_UNREACHABLE(
      503, "The gateway does not answer", "Check its address and that it runs, then try again."),
  GATEWAY_REFUSES(
      409, "The gateway cannot be read", "Check its key and which bridge answers at its address."),
  ACCOUNT_EXISTS(409, "The account was added before", "Open it in the list of accounts."),
  ACCOUNT_NOT_CONFIRMED(
      409, "The gateway does not confirm the account", "Check server, login and currency."),
  ACCOUNT_ARCHIVED(409, "The account is archived", "Add nothing to it any more.");

  private final int status;
  private final String title;
  private final String action;

  GatewayProblem(int status, String title, String action) {
    this.status = status;
    this.title = title;
    this.action = action;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String action() {
    return action;
  }
}
