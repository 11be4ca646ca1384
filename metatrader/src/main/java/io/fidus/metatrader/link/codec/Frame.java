package io.fidus.metatrader.link.codec;

import io.fidus.metatrader.link.message.LinkMessage;

/**
 * One message with its number.
 *
 * @param seq the number of the message on its connection and in its direction, from 1 without gaps
 * @param message the message
 */
public record Frame(long seq, LinkMessage message) {
  public Frame {
    if (seq < 1 || seq > LinkLimits.HIGHEST_SEQ) {
      throw new IllegalArgumentException("Messages are numbered from 1 to 2^53: " + seq);
    }
  }
}
