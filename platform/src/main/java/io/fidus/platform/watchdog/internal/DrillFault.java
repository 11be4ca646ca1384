package io.fidus.platform.watchdog.internal;

/** How a part is broken on purpose. */
enum DrillFault {
  /** Its process is ended. */
  KILL("crashed"),
  /** Its process hangs: it is there and says nothing. */
  FREEZE("slow"),
  /** Every figure of the account is 0. */
  ZERO("all-zeros"),
  /** The terminal loses the trade server. */
  DISCONNECT("disconnected");

  private final String word;

  DrillFault(String word) {
    this.word = word;
  }

  /** As the simulator calls it. */
  String word() {
    return word;
  }
}
