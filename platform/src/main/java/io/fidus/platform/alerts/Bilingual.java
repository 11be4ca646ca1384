package io.fidus.platform.alerts;

/** A sentence in the two languages of the house, without a line break. */
public record Bilingual(String spanish, String english) {
  private static final int LONGEST = 500;

  public Bilingual {
    spanish = line(spanish);
    english = line(english);
  }

  /** A text that is the same in both, for example a name. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  private static String line(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
