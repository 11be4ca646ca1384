package io.fidus.platform.mail.internal;

/**
 * Why a mail was not taken.
 *
 * @param sentence what the server said, in one line
 * @param isFinal whether it will say the same next time
 */
record MailFailure(String sentence, boolean isFinal) {
  private static final int LONGEST = 300;

  MailFailure {
    String line = sentence.replaceAll("\\s+", " ").strip();
    sentence = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
