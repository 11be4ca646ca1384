package io.fidus.engine.equity;

/** Reads what {@link ByteWriter} writes. */
final class ByteReader {
  private static final int LOW = 0x7F;

  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  boolean hasMore() {
    return at < bytes.length;
  }

  long signed() {
    return zigzag(unsigned());
  }

  long unsigned() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at == bytes.length) {
        throw new IllegalArgumentException("The bytes end inside a number");
      }
      byte next = bytes[at++];
      value |= (long) (next & LOW) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("A number has more than 64 bits");
  }

  static long zigzag(long coded) {
    return (coded >>> 1) ^ -(coded & 1);
  }
}
