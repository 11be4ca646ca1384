package io.fidus.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * What is stored of the deals of each account, counted in the platform's file and without its
 * programs, so that it can contradict them.
 */
record StoredSums(Path file) {
  private static final String COUNTED =
      "SELECT account, COUNT(*), COUNT(*) - COUNT(DISTINCT ticket),"
          + " SUM(profit + swap + commission + fee) FROM mt5_deals_history GROUP BY account";

  /**
   * The deals of an account.
   *
   * @param twice how many of them have the ticket of another one
   * @param minorUnits profit + swap + commission + fee over all of them
   */
  record Sum(long deals, long twice, long minorUnits) {}

  /** The sums by FIDUS' number of the account. */
  Map<Long, Sum> sums() {
    Map<Long, Sum> sums = new HashMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COUNTED)) {
      while (rows.next()) {
        sums.put(rows.getLong(1), new Sum(rows.getLong(2), rows.getLong(3), rows.getLong(4)));
      }
      return sums;
    } catch (SQLException e) {
      throw new IllegalStateException("The deals in " + file + " cannot be read", e);
    }
  }
}
