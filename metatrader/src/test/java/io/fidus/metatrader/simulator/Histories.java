package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.Deal;
import io.fidus.metatrader.simulator.server.AccountState;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes down what happened, so that two histories can be compared byte by byte. */
final class Histories {
  private Histories() {}

  static String of(Simulation simulation) {
    StringBuilder text = new StringBuilder();
    for (TradingAccount account : simulation.accounts()) {
      text.append(account.profile().identity()).append('\n');
      account.deals().forEach(deal -> text.append(line(deal)).append('\n'));
      AccountState state = account.state();
      text.append(state.balance()).append(' ').append(state.credit()).append('\n');
      state.positions().forEach(position -> text.append(position).append('\n'));
      state.orders().forEach(order -> text.append(order).append('\n'));
    }
    return text.toString();
  }

  static String hash(String history) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(history.getBytes(StandardCharsets.UTF_8));
      return HexFormat.ofDelimiter("-").formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String line(Deal deal) {
    return String.join(
        "|",
        Long.toString(deal.ticket()),
        deal.order().toString(),
        deal.position().toString(),
        deal.time().toString(),
        deal.brokerTime().toString(),
        deal.type().toString(),
        deal.entry().toString(),
        deal.reason().toString(),
        deal.symbol().orElse("-"),
        deal.volume().toString(),
        deal.price().map(Object::toString).orElse("-"),
        deal.commission().toString(),
        deal.swap().toString(),
        deal.fee().toString(),
        deal.profit().toString(),
        Long.toString(deal.magic()),
        deal.comment());
  }
}
