package io.fidus.bridge.keys;

import java.util.List;

/** What can be done with keys, on their file or through the bridge that has it. */
sealed interface KeyRegister permits ApiKeys, RemoteKeys {
  List<ApiKeys.Listed> list();

  /** Issues a key; its text is shown this once. */
  ApiKeys.Issued issue(String name, Scope scope);

  /** Revokes the key with this id. */
  void revoke(String id);
}
