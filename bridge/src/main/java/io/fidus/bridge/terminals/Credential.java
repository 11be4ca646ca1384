package io.fidus.bridge.terminals;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The password of a trading account. It is never printed, and no mapper writes it. */
public final class Credential {
  private static final int LONGEST = 256;

  private final String text;

  /**
   * A credential as it is typed in.
   *
   * @throws IllegalArgumentException when it is empty, too long, or has a character that would end
   *     its line in a file
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Credential(String text) {
    if (text.isBlank()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A credential is one line of 1 to 256 characters");
    }
    this.text = text;
  }

  /** The file that MetaTrader reads at its start. */
  String startFile(TerminalEntry entry) {
    return "[Common]\r\nLogin=%d\r\nPassword=%s\r\nServer=%s\r\n"
        .formatted(entry.login(), text, entry.server());
  }

  @Override
  public String toString() {
    return "Credential(hidden)";
  }
}
