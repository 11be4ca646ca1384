package io.fidus.engine.watchdog;

/** What kind of part is watched; a part rests on parts of the kinds before its own. */
public enum SubjectKind {
  /** A part of the platform itself, for example its intake. */
  PLATFORM,
  /** A way in which facts arrive that is not a bridge, for example a cloud service. */
  GATEWAY,
  /** The program on the machine of the terminals. */
  BRIDGE,
  /** A broker's trade server, judged by the terminals that are connected to it. */
  TRADE_SERVER,
  /** A terminal with the account that it is logged in to. */
  TERMINAL
}
