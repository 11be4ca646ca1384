package io.fidus.engine.facts;

/** Where a fact came from. It is shown beside every figure that rests on the fact. */
public enum Source {
  /** A terminal that is connected to a broker. */
  LIVE,
  /** The market and terminal simulator. */
  SIMULATED,
  /** A statement file that a broker's terminal wrote. */
  STATEMENT,
  /** A person typed it in. */
  MANUAL
}
