package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a workbook one after the other, unpacked as a stream under limits: how many there
 * are, how much comes out, and how much comes out of how little.
 */
final class Archive implements AutoCloseable {
  /**
   * Below this much the ratio says nothing: reports pack to a twentieth and style sheets better.
   */
  private static final long RATIO_COUNTS_FROM = 16L << 20;

  private final CountedInput packed;
  private final ZipInputStream zip;
  private final ReadLimits limits;
  private final InputStream content;
  private long unpacked;
  private int entries;

  Archive(InputStream in, ReadLimits limits) {
    packed = new CountedInput(in, limits.fileBytes());
    zip = new ZipInputStream(packed);
    this.limits = limits;
    content = new Content();
  }

  /** Goes to the next file and gives its name; empty behind the last one. */
  Optional<String> next() throws IOException {
    try {
      content.transferTo(OutputStream.nullOutputStream());
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        return Optional.empty();
      }
      entries++;
      if (entries > limits.archiveEntries()) {
        throw new StatementRefusal(
            Code.ARCHIVE_BOMB,
            "The workbook holds more than " + limits.archiveEntries() + " files");
      }
      return Optional.of(entry.getName());
    } catch (EOFException | ZipException | IllegalArgumentException e) {
      throw cut(e);
    }
  }

  /** What is left of the current file. */
  InputStream content() {
    return content;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static StatementRefusal cut(Exception cause) {
    return new StatementRefusal(
        Code.STATEMENT_CUT, "The workbook is not a whole archive: " + cause.getMessage(), cause);
  }

  /** The current file; closing it closes nothing. */
  private final class Content extends FilterInputStream {

    private Content() {
      super(zip);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (entries == 0) {
        return -1;
      }
      try {
        int taken = zip.read(buffer, offset, length);
        unpacked += Math.max(taken, 0);
        requireBounded();
        return taken;
      } catch (EOFException | ZipException e) {
        throw cut(e);
      }
    }

    private void requireBounded() {
      boolean swollen =
          unpacked > RATIO_COUNTS_FROM && unpacked / limits.inflationRatio() > packed.count();
      if (swollen || unpacked > limits.inflatedBytes()) {
        throw new StatementRefusal(
            Code.ARCHIVE_BOMB,
            "The workbook has unpacked to " + unpacked + " bytes out of " + packed.count());
      }
    }

    @Override
    public void close() {
      // The archive goes on to its next file; it is closed as a whole.
    }
  }
}
