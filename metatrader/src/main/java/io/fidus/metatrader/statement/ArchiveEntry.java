package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;

/**
 * A file in an archive, as the directory describes it.
 *
 * @param name its path, in lower case and with slashes
 * @param flags bit 0 says that it is encrypted
 * @param method how it is packed
 * @param checkSum CRC-32 of the content
 * @param packed bytes in the archive
 * @param unpacked bytes of the content
 * @param offset where its local header starts
 */
record ArchiveEntry(
    String name, int flags, int method, long checkSum, long packed, long unpacked, long offset) {
  /** Bytes of a local header before the name. */
  static final int LOCAL_HEADER = 30;

  static final int STORED = 0;
  static final int DEFLATED = 8;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int NAME_LENGTH = 26;
  private static final int EXTRA_LENGTH = 28;
  private static final int ENCRYPTED = 1;

  ArchiveEntry {
    if (packed < 0 || unpacked < 0 || offset < 0) {
      throw new IllegalArgumentException("A file in an archive has no negative size or place");
    }
    name = name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /** Whether a program that unpacks it would write it outside the folder meant for it. */
  boolean leadsOut() {
    return name.startsWith("/")
        || name.indexOf(':') >= 0
        || List.of(name.split("/", -1)).contains("..");
  }

  void requireReadable() {
    if ((flags & ENCRYPTED) != 0) {
      throw new StatementRefusal(Code.NOT_A_STATEMENT, "The workbook is encrypted");
    }
    if (method != STORED && method != DEFLATED) {
      throw new StatementRefusal(
          Code.NOT_A_STATEMENT, "The workbook is packed in an unknown way: " + method);
    }
  }

  /** How far the content is behind a local header, whose name and extra fields are skipped. */
  static long behindLocalHeader(byte[] header) {
    ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    if (header.length < LOCAL_HEADER || fields.getInt(0) != LOCAL_SIGNATURE) {
      throw Archive.cut("a file is not where the directory says");
    }
    return Short.toUnsignedLong(fields.getShort(NAME_LENGTH))
        + Short.toUnsignedInt(fields.getShort(EXTRA_LENGTH));
  }
}
