package io.fidus.platform.identity.internal;

import java.io.ByteArrayOutputStream;

/** The alphabet in which authenticators take secrets: RFC 4648, section 6, without padding. */
final class Base32 {
  private static final int LETTERS = 26;
  private static final int SIZE = 32;
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = (buffer << Byte.SIZE) | (next & 0xff);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(digit((buffer >> held) & 0x1f));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(digit((buffer << (BITS - held)) & 0x1f));
    }
    return text.toString();
  }

  /** Reads what {@link #encode} wrote. */
  static byte[] decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = value(text.charAt(i));
      buffer = (buffer << BITS) | value;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes.write(buffer >> held);
        buffer &= (1 << held) - 1;
      }
    }
    return bytes.toByteArray();
  }

  /** The letters from A, then the digits from 2. */
  private static char digit(int value) {
    return (char) (value < LETTERS ? 'A' + value : '2' + value - LETTERS);
  }

  private static int value(char digit) {
    int value = digit >= 'A' ? digit - 'A' : digit - '2' + LETTERS;
    if (value < 0 || value >= SIZE || digit(value) != digit) {
      throw new IllegalArgumentException("Not a digit of Base32");
    }
    return value;
  }
}
