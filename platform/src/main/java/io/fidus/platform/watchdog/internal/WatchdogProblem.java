package io.fidus.platform.watchdog.internal;

import io.fidus.platform.api.ProblemKind;

/** What can be wrong with an order to the watchdog. */
enum WatchdogProblem implements ProblemKind {
  PART_HELD(409, "A person keeps healers away", "Ask who holds the part, or resume it first."),
  NOTHING_TO_HEAL(409, "The part needs no healing", "Heal it when it has failed."),
  NOT_SIMULATED(
      409, "The part is not simulated", "Choose a simulated part; real ones are never broken."),
  DRILL_NOT_POSSIBLE(
      409, "It cannot be broken from here", "Choose another part or fault, or see the settings."),
  DRILL_UNDER_WAY(409, "A drill is under way there", "Wait until it is over."),
  PART_NOT_HEALTHY(409, "The part is not healthy", "Wait until the part is healthy."),
  WORK_OVER(409, "It is over already", "Announce other work instead."),
  TOO_MANY_ACCOUNTS(409, "Too many accounts at once", "Name one account."),
  NOBODY_WATCHES(409, "The watchdog is switched off", "Set WATCHDOG_MODE to HEAL.");

  private final int status;
  private final String title;
  private final String action;

  WatchdogProblem(int status, String title, String action) {
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
