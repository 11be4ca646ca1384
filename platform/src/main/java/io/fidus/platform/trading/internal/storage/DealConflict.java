package io.fidus.platform.trading.internal.storage;

import io.fidus.program.Sha256;
import java.time.Instant;

/**
 * A deal that a later statement tells differently. The deal that was known first is kept and this
 * says what contradicts it, until a person decides.
 *
 * @param account FIDUS' number of the account
 * @param ticket the deal
 * @param offered the deal as the later statement has it
 * @param net what the offered deal would do to the balance, in minor units
 * @param importId the import that offered it
 */
public record DealConflict(
    long account, long ticket, StoredDeal offered, long net, String importId, Instant at) {

  /** One per deal and content: importing the same contradiction again says nothing new. */
  public String id() {
    return account + "-" + ticket + "-" + Sha256.hex(offered.toString()).substring(0, 16);
  }
}
