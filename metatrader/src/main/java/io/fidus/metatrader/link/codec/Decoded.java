package io.fidus.metatrader.link.codec;

/** What came of reading a line. */
public sealed interface Decoded {

  /** The line was understood completely. */
  record Message(Frame frame) implements Decoded {}

  /**
   * The line was refused as a whole.
   *
   * @param reason why
   * @param detail which field or character, for a person; it never quotes what the line said
   */
  record Refused(RefusalReason reason, String detail) implements Decoded {}
}
