package io.fidus.platform.gateways.internal.pull;

import io.fidus.platform.gateways.internal.FoundAccount;
import java.util.List;

/**
 * What a source says about itself.
 *
 * @param generation the version of its protocol
 * @param accounts the accounts that it names
 * @param detail what a person should know, empty when there is nothing
 */
public record Look(String generation, List<FoundAccount> accounts, String detail) {
  public Look {
    accounts = List.copyOf(accounts);
  }
}
