package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a source, and refuses one that is larger than it may be. */
final class CountedInput extends FilterInputStream {
  private final long limit;
  private long count;

  CountedInput(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      add(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int taken = super.read(buffer, offset, length);
    if (taken > 0) {
      add(taken);
    }
    return taken;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void add(long bytes) {
    count += bytes;
    if (count > limit) {
      throw tooLarge(count, limit);
    }
  }

  static StatementRefusal tooLarge(long bytes, long limit) {
    return new StatementRefusal(
        Code.FILE_TOO_LARGE, "The file has " + bytes + " bytes or more, the limit is " + limit);
  }
}
