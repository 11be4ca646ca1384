package io.fidus.platform.trading.internal.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A way to import a file from the command line. */
interface Importer {

  /**
   * Imports a file.
   *
   * @param fields what is said about its account, by the names that the API has for it
   */
  ImportOutcome take(Path file, Map<String, String> fields) throws IOException;
}
