package io.fidus.engine.equity;

import java.util.Arrays;

/** Writes whole numbers, seven bits a byte, the lowest first. */
final class ByteWriter {
  private static final int LOW = 0x7F;
  private static final int MORE = 0x80;

  private byte[] bytes;
  private int size;

  ByteWriter(int capacity) {
    bytes = new byte[capacity];
  }

  void signed(long value) {
    unsigned(zigzag(value));
  }

  void unsigned(long value) {
    long rest = value;
    while ((rest & ~(long) LOW) != 0) {
      add((byte) ((rest & LOW) | MORE));
      rest >>>= 7;
    }
    add((byte) rest);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  static long zigzag(long value) {
    return (value << 1) ^ (value >> (Long.SIZE - 1));
  }

  private void add(byte value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2 + 1);
    }
    bytes[size++] = value;
  }
}
