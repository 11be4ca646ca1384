package io.fidus.metatrader.statement;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of one file in an archive. It stops when more comes out than the directory says, or
 * than a report would hold in so little, and it compares the check sum at the end.
 */
final class ArchiveContent extends InputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream file;
  private final ArchiveEntry entry;
  private final ReadLimits limits;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checkSum = new CRC32();
  private final byte[] input = new byte[BUFFER_BYTES];
  private long packedLeft;
  private long unpacked;
  private boolean ended;

  /**
   * @param file the archive, from the first byte of the content on; it is closed with this
   */
  ArchiveContent(InputStream file, ArchiveEntry entry, ReadLimits limits) {
    this.file = file;
    this.entry = entry;
    this.limits = limits;
    packedLeft = entry.packed();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int taken =
        entry.method() == ArchiveEntry.STORED
            ? stored(target, offset, length)
            : inflated(target, offset, length);
    if (taken < 0) {
      ended = true;
      requireWhole();
      return -1;
    }
    checkSum.update(target, offset, taken);
    unpacked += taken;
    requireBounded();
    return taken;
  }

  private int stored(byte[] target, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, packedLeft);
    int taken = wanted == 0 ? -1 : file.read(target, offset, wanted);
    packedLeft -= Math.max(taken, 0);
    return taken;
  }

  private int inflated(byte[] target, int offset, int length) throws IOException {
    try {
      while (true) {
        int taken = inflater.inflate(target, offset, length);
        if (taken > 0) {
          return taken;
        }
        if (inflater.finished() || inflater.needsDictionary()) {
          return -1;
        }
        int filled = file.read(input, 0, (int) Math.min(input.length, packedLeft));
        if (filled <= 0) {
          return -1;
        }
        packedLeft -= filled;
        inflater.setInput(input, 0, filled);
      }
    } catch (DataFormatException e) {
      throw Archive.cut("a file in it is damaged", e);
    }
  }

  private void requireBounded() {
    Archive.requireBounded(unpacked, entry.packed() - packedLeft, limits);
    if (unpacked > entry.unpacked()) {
      throw Archive.cut("a file in it is larger than its directory says");
    }
  }

  private void requireWhole() {
    if (unpacked != entry.unpacked() || checkSum.getValue() != entry.checkSum()) {
      throw Archive.cut("a file in it is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    file.close();
  }
}
