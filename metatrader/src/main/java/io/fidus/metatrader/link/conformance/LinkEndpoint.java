package io.fidus.metatrader.link.conformance;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The bridge under test. */
public interface LinkEndpoint {

  /** Opens a connection to the bridge. */
  LinkPipe connect() throws IOException;

  /** A key that the bridge accepts. */
  LinkKey key();

  /** After how much silence the bridge gives up a connection; also its patience for a hello. */
  Duration silence();

  /** An account that the bridge takes, in US dollars, of which it has nothing yet. */
  AccountIdentity newAccount();

  /** Tickets of the deals that are safely stored for an account, in any order, repeated if so. */
  List<Long> tickets(AccountIdentity account);

  /** The balance that the bridge publishes for an account, for example {@code 100.00}. */
  Optional<String> balance(AccountIdentity account);
}
