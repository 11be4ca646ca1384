package io.fidus.bridge.settings;

/** The program cannot start with the value of a setting, or without one. */
public final class InvalidSettingException extends RuntimeException {
  private final String action;

  /**
   * @param sentence what is wrong, naming the environment variable
   * @param action what to do about it
   */
  public InvalidSettingException(String sentence, String action) {
    super(sentence);
    this.action = action;
  }

  /** The same with what caused it, for the log. */
  public InvalidSettingException(String sentence, String action, Throwable cause) {
    super(sentence, cause);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
