package io.fidus.platform.sealing.internal;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Permission;
import io.fidus.platform.sealing.Vault;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing the keys that stored passwords are sealed with. */
@RestController
class CredentialKeyRoutes {
  static final String PATH = "/api/credentials/rotation";

  /** Few enough that an answer comes at once, and other changes are not held up. */
  static final int PIECE = 200;

  private final Vault vault;

  CredentialKeyRoutes(Vault vault) {
    this.vault = vault;
  }

  /**
   * How far a change of keys has come.
   *
   * @param keyId the newest key; empty when there is none yet
   * @param total how many passwords and keys are stored
   * @param left how many are still sealed with an older key
   */
  record KeyProgress(Optional<String> keyId, long total, long left) {
    static KeyProgress of(Vault.Progress progress) {
      return new KeyProgress(progress.keyId(), progress.total(), progress.left());
    }
  }

  /** With which key passwords are sealed, and how many still are with an older one. */
  @GetMapping(PATH)
  @Access(Permission.SETTINGS_READ)
  KeyProgress progress() {
    return KeyProgress.of(vault.progress());
  }

  /** Goes on with a change of keys, or begins one; repeat it until nothing is left. */
  @PostMapping(PATH)
  @Access(Permission.SETTINGS_WRITE)
  KeyProgress rotate(Actor actor) {
    return KeyProgress.of(vault.rotate(PIECE, actor));
  }
}
