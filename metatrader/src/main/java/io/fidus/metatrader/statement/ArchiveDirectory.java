package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds and reads the directory at the end of an archive, and refuses one that no workbook has,
 * before anything is unpacked.
 */
final class ArchiveDirectory {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int MOST_DIRECTORY_BYTES = 1 << 20;
  private static final long IN_EXTRA_FIELD = 0xffffffffL;
  private static final int LARGE_SIZES = 1;

  private final StatementSource source;
  private final ReadLimits limits;

  ArchiveDirectory(StatementSource source, ReadLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  List<ArchiveEntry> entries() throws IOException {
    ByteBuffer end = end();
    int count = Short.toUnsignedInt(end.getShort(10));
    long size = Integer.toUnsignedLong(end.getInt(12));
    long offset = Integer.toUnsignedLong(end.getInt(16));
    if (count > limits.archiveEntries() || size > MOST_DIRECTORY_BYTES) {
      throw new StatementRefusal(
          Code.ARCHIVE_BOMB,
          "The workbook lists "
              + count
              + " files in "
              + size
              + " bytes, the limits are "
              + limits.archiveEntries()
              + " and "
              + MOST_DIRECTORY_BYTES);
    }
    ByteBuffer directory = bytes(offset, (int) size);
    List<ArchiveEntry> entries = new ArrayList<>(count);
    try {
      for (int i = 0; i < count; i++) {
        entries.add(entry(directory));
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Archive.cut("its directory is damaged", e);
    }
    requireHonest(entries);
    return List.copyOf(entries);
  }

  /**
   * A name that leads out of the archive or that stands there twice, as two programs would read two
   * different files, is in no workbook; nor is what unpacks to too much, even if it is never read.
   */
  private void requireHonest(List<ArchiveEntry> entries) {
    Set<String> names = new HashSet<>();
    long unpacked = 0;
    for (ArchiveEntry entry : entries) {
      if (entry.leadsOut()) {
        throw new StatementRefusal(
            Code.NOT_A_STATEMENT, "The workbook holds a file that leads out of it");
      }
      if (!names.add(entry.name())) {
        throw new StatementRefusal(
            Code.NOT_A_STATEMENT, "The workbook holds two files of one name");
      }
      Archive.requireBounded(entry.unpacked(), entry.packed(), limits);
      unpacked += entry.unpacked();
      if (unpacked > limits.inflatedBytes()) {
        throw new StatementRefusal(
            Code.ARCHIVE_BOMB, "The files of the workbook unpack to more than a report would hold");
      }
    }
  }

  /** The record at the very end, behind which only a comment may stand. */
  private ByteBuffer end() throws IOException {
    long from = Math.max(0, source.size() - END_LENGTH - LONGEST_COMMENT);
    ByteBuffer tail = bytes(from, (int) Math.min(source.size(), END_LENGTH + LONGEST_COMMENT));
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE
          && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
        return tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    throw Archive.cut("its directory is missing");
  }

  private ByteBuffer bytes(long offset, int length) throws IOException {
    try (InputStream in = source.open()) {
      in.skipNBytes(offset);
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw Archive.cut("its directory is damaged");
      }
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    } catch (EOFException e) {
      throw Archive.cut("its directory is damaged", e);
    }
  }

  private static ArchiveEntry entry(ByteBuffer directory) {
    if (directory.getInt() != ENTRY_SIGNATURE) {
      throw Archive.cut("its directory is damaged");
    }
    directory.getInt();
    int flags = Short.toUnsignedInt(directory.getShort());
    int method = Short.toUnsignedInt(directory.getShort());
    directory.getInt();
    long checkSum = Integer.toUnsignedLong(directory.getInt());
    long packed = Integer.toUnsignedLong(directory.getInt());
    long unpacked = Integer.toUnsignedLong(directory.getInt());
    int nameLength = Short.toUnsignedInt(directory.getShort());
    int extraLength = Short.toUnsignedInt(directory.getShort());
    int commentLength = Short.toUnsignedInt(directory.getShort());
    directory.getLong();
    long offset = Integer.toUnsignedLong(directory.getInt());
    byte[] name = new byte[nameLength];
    directory.get(name);
    ByteBuffer large = largeSizes(directory, extraLength);
    directory.position(directory.position() + commentLength);
    long unpackedSize = unpacked == IN_EXTRA_FIELD ? large.getLong() : unpacked;
    long packedSize = packed == IN_EXTRA_FIELD ? large.getLong() : packed;
    return new ArchiveEntry(
        new String(name, StandardCharsets.UTF_8),
        flags,
        method,
        checkSum,
        packedSize,
        unpackedSize,
        offset == IN_EXTRA_FIELD ? large.getLong() : offset);
  }

  /** The extra field that holds what does not fit into 32 bits; empty when there is none. */
  private static ByteBuffer largeSizes(ByteBuffer directory, int extraLength) {
    ByteBuffer found = ByteBuffer.allocate(0);
    int end = directory.position() + extraLength;
    while (directory.position() + 4 <= end) {
      int kind = Short.toUnsignedInt(directory.getShort());
      int length = Short.toUnsignedInt(directory.getShort());
      if (kind == LARGE_SIZES) {
        found = directory.slice(directory.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      directory.position(directory.position() + length);
    }
    directory.position(end);
    return found;
  }
}
