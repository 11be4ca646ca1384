package io.fidus.platform.catalog.internal;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with a change of the catalogue. */
enum CatalogProblem implements ProblemKind {
  NAME_TAKEN(409, "The name is taken", "Use the existing entry, or choose another name."),
  SERVER_TAKEN(409, "The server belongs to another broker", "Take it from that broker first."),
  FUND_CURRENCY_FIXED(
      409, "A fund keeps its currency", "Open another fund for the other currency.");

  private final int status;
  private final String title;
  private final String action;

  CatalogProblem(int status, String title, String action) {
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
