package io.fidus.platform.trading.internal.verbs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows {@code ./fidus import}: files, and what is said about all of them, as {@code
 * server=NAME}, {@code login=NUMBER}, {@code currency=CODE}, {@code serverZone=RULE}.
 *
 * @param fields what is said, by the names that the API has for it
 */
record ImportArguments(List<Path> files, Map<String, String> fields) {
  private static final Pattern FIELD = Pattern.compile("(server|login|currency|serverZone)=(.+)");

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException with a sentence for the operator
   */
  static ImportArguments parse(List<String> words) {
    List<Path> files = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (String word : words) {
      Matcher field = FIELD.matcher(word);
      if (field.matches()) {
        fields.put(field.group(1), field.group(2));
      } else if (Files.isReadable(Path.of(word)) && Files.isRegularFile(Path.of(word))) {
        files.add(Path.of(word));
      } else {
        throw new IllegalArgumentException("There is no readable file '" + word + "'.");
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException(
          "Name the files: ./fidus import FILE..."
              + " [server=NAME] [login=NUMBER] [currency=CODE] [serverZone=RULE]");
    }
    return new ImportArguments(files, fields);
  }
}
