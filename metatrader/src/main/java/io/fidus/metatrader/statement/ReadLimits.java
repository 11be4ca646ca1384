package io.fidus.metatrader.statement;

/**
 * How much a file may ask for before it is refused.
 *
 * @param fileBytes size of the file
 * @param inflatedBytes size of all that was unpacked from an archive
 * @param inflationRatio unpacked bytes per packed byte, watched once an archive has grown large
 * @param archiveEntries files in an archive
 * @param rows rows of the report
 * @param textLength characters of one cell
 */
public record ReadLimits(
    long fileBytes,
    long inflatedBytes,
    int inflationRatio,
    int archiveEntries,
    int rows,
    int textLength) {
  private static final long MEBIBYTE = 1 << 20;

  /** Room for well over 100,000 deals with their orders and positions. */
  public static ReadLimits defaults() {
    return new ReadLimits(512 * MEBIBYTE, 1_024 * MEBIBYTE, 200, 1_000, 2_000_000, 32_767);
  }
}
