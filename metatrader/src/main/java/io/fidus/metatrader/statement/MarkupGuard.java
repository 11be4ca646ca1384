package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses XML in which a text or an attribute goes on for ever, before a parser gathers it in
 * memory.
 */
final class MarkupGuard extends FilterReader {
  private static final int LONGEST_RUN = 1 << 20;

  private int run;

  MarkupGuard(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int taken = super.read(target, offset, length);
    int last = offset + taken - 1;
    int lessThan = last;
    while (lessThan >= offset && target[lessThan] != '<') {
      lessThan--;
    }
    run = lessThan < offset ? run + Math.max(taken, 0) : last - lessThan;
    if (run > LONGEST_RUN) {
      throw new StatementRefusal(
          Code.ARCHIVE_BOMB, "The workbook holds a text of more than a million characters");
    }
    return taken;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }
}
