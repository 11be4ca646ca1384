package io.fidus.program;

import java.util.List;

/**
 * Something that an operator has done from the command line, by a program that starts for it alone,
 * without a web server: {@code ./fidus reset-admin}. Its bean is named by the word that calls it.
 */
public interface Verb {
  /**
   * Does it, and tells the operator on the console.
   *
   * @param arguments what follows the word
   * @return the exit code: 0 when it was done
   */
  int run(List<String> arguments);
}
