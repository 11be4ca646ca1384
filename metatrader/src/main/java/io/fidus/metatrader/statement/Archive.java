package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The files of a workbook. It is read by the directory at its end, which is what counts in such an
 * archive and is missing from one that was cut; some programs write local headers without sizes.
 */
final class Archive {
  /** Below this much the ratio says nothing: reports pack to a twentieth, style sheets to less. */
  private static final long RATIO_COUNTS_FROM = 16L << 20;

  private final StatementSource source;
  private final ReadLimits limits;
  private final List<ArchiveEntry> entries;

  private Archive(StatementSource source, ReadLimits limits, List<ArchiveEntry> entries) {
    this.source = source;
    this.limits = limits;
    this.entries = entries;
  }

  static Archive open(StatementSource source, ReadLimits limits) throws IOException {
    return new Archive(source, limits, new ArchiveDirectory(source, limits).entries());
  }

  /** The files in the order of the directory. */
  List<ArchiveEntry> entries() {
    return entries;
  }

  /** A file, unpacked as it is read and compared with its check sum at its end. */
  InputStream content(ArchiveEntry entry) throws IOException {
    entry.requireReadable();
    InputStream file = source.open();
    try {
      file.skipNBytes(entry.offset());
      file.skipNBytes(ArchiveEntry.behindLocalHeader(file.readNBytes(ArchiveEntry.LOCAL_HEADER)));
      return new ArchiveContent(file, entry, limits);
    } catch (EOFException e) {
      file.close();
      throw cut("it points behind its end", e);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Refuses more than a report holds, and more than a report unpacks to out of so little. */
  static void requireBounded(long unpacked, long packed, ReadLimits limits) {
    boolean swollen =
        unpacked > RATIO_COUNTS_FROM && unpacked / limits.inflationRatio() > Math.max(packed, 1);
    if (swollen || unpacked > limits.inflatedBytes()) {
      throw new StatementRefusal(
          Code.ARCHIVE_BOMB,
          "The workbook unpacks to " + unpacked + " bytes or more out of " + packed);
    }
  }

  static StatementRefusal cut(String why, Throwable cause) {
    return new StatementRefusal(
        Code.STATEMENT_CUT, "The workbook is not a whole archive: " + why, cause);
  }

  static StatementRefusal cut(String why) {
    return new StatementRefusal(Code.STATEMENT_CUT, "The workbook is not a whole archive: " + why);
  }
}
