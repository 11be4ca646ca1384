package io.fidus.metatrader.link.codec;

/** The bounds of version 1 of the link, equal at both ends. */
public final class LinkLimits {
  /** The protocol's version, which every line carries. */
  public static final int VERSION = 1;

  /** The longest line in bytes, without its line feed. */
  public static final int LINE_BYTES = 256 * 1024;

  /** The longest line in bytes before the other end has proved who it is. */
  public static final int UNPROVED_LINE_BYTES = 8 * 1024;

  /** The highest number of a message on a connection. */
  public static final long HIGHEST_SEQ = 1L << 53;

  /** The longest comment of a deal, position or order in UTF-16 units. */
  public static final int COMMENT_CHARS = 1024;

  /** The longest name of an instrument in UTF-16 units. */
  public static final int SYMBOL_CHARS = 64;

  private LinkLimits() {}
}
