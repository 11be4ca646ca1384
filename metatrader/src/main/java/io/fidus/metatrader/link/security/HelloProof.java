package io.fidus.metatrader.link.security;

import io.fidus.metatrader.link.message.Hello;

/**
 * The proof in a hello: the key's signature of the bridge's nonce together with the account and the
 * run of the program, so that it fits no other connection and no other account.
 *
 * <p>The signed text is five lines joined by a line feed: {@code fidus-link-1}, the nonce, the
 * login, the server, the instance.
 */
public final class HelloProof {
  private static final String PURPOSE = "fidus-link-1";

  private HelloProof() {}

  /** The proof that a terminal puts into its hello. */
  public static String of(LinkKey key, String nonce, long login, String server, String instance) {
    return key.sign(text(nonce, login, server, instance));
  }

  /** Whether a hello was made with one of the keys in answer to {@code nonce}. */
  public static boolean holds(KeyRing keys, String nonce, Hello hello) {
    return keys.signed(text(nonce, hello.login(), hello.server(), hello.instance()), hello.proof());
  }

  private static String text(String nonce, long login, String server, String instance) {
    return String.join("\n", PURPOSE, nonce, Long.toString(login), server, instance);
  }
}
