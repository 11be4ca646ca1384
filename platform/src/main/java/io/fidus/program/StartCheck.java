package io.fidus.program;

/** Something that a server must have in order before it opens its store. */
public interface StartCheck {

  /**
   * Checks it.
   *
   * @throws InvalidSettingException when it is not in order
   */
  void check();
}
