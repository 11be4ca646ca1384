package io.fidus.platform.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.identity.internal.PasskeyForms.NewPasskey;
import io.fidus.platform.identity.internal.PasskeyForms.PasskeyAnswer;
import io.fidus.platform.identity.internal.PasskeyForms.Place;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The passkeys of people. A passkey proves its person by itself: the device asks for a finger, a
 * face or a PIN each time, which is demanded here.
 */
@Component
class Passkeys {
  static final List<Long> ALGORITHMS =
      List.of(COSEAlgorithmIdentifier.ES256.getValue(), COSEAlgorithmIdentifier.RS256.getValue());
  private static final int MOST_PER_USER = 20;
  private static final String SIGN_IN = "sign-in";

  private final Store store;
  private final Documents<Passkey> documents;
  private final PasskeyChallenges challenges;
  private final InstantSource clock;
  private final ObjectConverter converter = new ObjectConverter();
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

  Passkeys(Store store, PasskeyChallenges challenges, InstantSource clock) {
    this.store = store;
    this.documents = store.documents(Passkey.TYPE);
    this.challenges = challenges;
    this.clock = clock;
  }

  /** The passkeys of a person, the oldest first. */
  List<Versioned<Passkey>> of(String userId) {
    return documents.find(Query.on(Passkey.BY_USER, userId).limit(Query.MOST)).items();
  }

  /** A challenge for a passkey that is to be registered. */
  String challengeFor(String userId) {
    return PasskeyForms.text(challenges.make(registration(userId)));
  }

  /** A challenge for a passkey that is to prove its person. */
  String challenge() {
    return PasskeyForms.text(challenges.make(SIGN_IN));
  }

  /** What the authenticator keeps of a person, so that it can name them. */
  static byte[] handle(String userId) {
    return userId.getBytes(UTF_8);
  }

  /**
   * Registers a passkey.
   *
   * @throws Refusal {@link IdentityProblem#PASSKEY_REFUSED} when it is not sound
   */
  Versioned<Passkey> register(String userId, NewPasskey form, Place place) {
    RegistrationData data =
        sound(
            () ->
                manager.parse(
                    new RegistrationRequest(
                        PasskeyForms.bytes(form.attestationObject()),
                        PasskeyForms.bytes(form.clientDataJson()))));
    byte[] challenge =
        challenge(Optional.ofNullable(data.getCollectedClientData()), registration(userId));
    List<PublicKeyCredentialParameters> algorithms =
        ALGORITHMS.stream()
            .map(
                algorithm ->
                    new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY,
                        COSEAlgorithmIdentifier.create(algorithm)))
            .toList();
    sound(
        () ->
            manager.verify(
                data,
                new RegistrationParameters(server(place, challenge), algorithms, true, true)));
    AuthenticatorData<?> authenticator =
        Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    AttestedCredentialData attested =
        Objects.requireNonNull(authenticator.getAttestedCredentialData());
    use(challenge);
    Passkey passkey =
        new Passkey(
            PasskeyForms.text(attested.getCredentialId()),
            userId,
            form.name().strip(),
            Base64.getEncoder().encodeToString(credentials.convert(attested)),
            authenticator.getSignCount(),
            authenticator.isFlagBE(),
            form.transports(),
            clock.instant(),
            Optional.empty());
    return store.transaction(() -> insert(passkey));
  }

  private Versioned<Passkey> insert(Passkey passkey) {
    if (of(passkey.userId()).size() >= MOST_PER_USER) {
      throw refused("A person can have %d passkeys.".formatted(MOST_PER_USER));
    }
    try {
      return documents.insert(passkey);
    } catch (DuplicateKey known) {
      throw refused("This passkey is registered already.");
    }
  }

  /**
   * Checks the answer of a passkey.
   *
   * @return the id of the person whom it proves
   * @throws Refusal {@link IdentityProblem#PASSKEY_REFUSED} whatever is wrong with it
   */
  String prove(PasskeyAnswer answer, Place place) {
    Versioned<Passkey> read =
        documents.get(answer.id()).orElseThrow(() -> refused("Nobody has this passkey."));
    Passkey passkey = read.document();
    boolean ownHandle =
        answer
            .userHandle()
            .map(text -> new String(PasskeyForms.bytes(text), UTF_8).equals(passkey.userId()))
            .orElse(true);
    if (!ownHandle) {
      throw refused("The passkey belongs to somebody else.");
    }
    AuthenticationData data =
        sound(
            () ->
                manager.parse(
                    new AuthenticationRequest(
                        PasskeyForms.bytes(answer.id()),
                        PasskeyForms.bytes(answer.authenticatorData()),
                        PasskeyForms.bytes(answer.clientDataJson()),
                        PasskeyForms.bytes(answer.signature()))));
    byte[] challenge = challenge(Optional.ofNullable(data.getCollectedClientData()), SIGN_IN);
    sound(
        () ->
            manager.verify(
                data,
                new AuthenticationParameters(
                    server(place, challenge), record(passkey), null, true, true)));
    use(challenge);
    long count = Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
    try {
      store.execute(() -> documents.replace(read, passkey.used(count, clock.instant())));
    } catch (StaleVersion usedAtTheSameMoment) {
      throw refused("The passkey was used or changed at the same moment.");
    }
    return passkey.userId();
  }

  /** Gives a passkey of a person another name. */
  Versioned<Passkey> rename(String userId, String id, String name, IfMatch version) {
    return store.transaction(
        () -> {
          Versioned<Passkey> read = own(userId, id);
          version.require(read.version());
          return documents.replace(read, read.document().renamed(name.strip()));
        });
  }

  /** Removes a passkey of a person; it proves nobody any more. */
  Passkey remove(String userId, String id) {
    return store.transaction(
        () -> {
          Versioned<Passkey> read = own(userId, id);
          documents.remove(read);
          return read.document();
        });
  }

  private Versioned<Passkey> own(String userId, String id) {
    return documents
        .get(id)
        .filter(read -> read.document().userId().equals(userId))
        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "You have no such passkey."));
  }

  private CredentialRecord record(Passkey passkey) {
    return new CredentialRecordImpl(
        null,
        true,
        passkey.backupEligible(),
        false,
        passkey.signCount(),
        credentials.convert(Base64.getDecoder().decode(passkey.credential())),
        null,
        null,
        null,
        null);
  }

  /** The challenge that the answer says it answers, if it is one that was made here. */
  private byte[] challenge(Optional<CollectedClientData> client, String purpose) {
    byte[] challenge =
        client.map(data -> data.getChallenge().getValue()).orElseGet(() -> new byte[0]);
    if (!challenges.isOpen(challenge, purpose)) {
      throw refused("The challenge is not one of ours, or has expired.");
    }
    return challenge;
  }

  private void use(byte[] challenge) {
    if (!challenges.use(challenge)) {
      throw refused("The challenge was answered before.");
    }
  }

  private static ServerProperty server(Place place, byte[] challenge) {
    return ServerProperty.builder()
        .origin(new Origin(place.origin().toString()))
        .rpId(place.rpId())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static String registration(String userId) {
    return "registration " + userId;
  }

  private static <T> T sound(Supplier<T> step) {
    try {
      return step.get();
    } catch (WebAuthnException notSound) {
      throw refused("The answer of the passkey is not sound.");
    }
  }

  private static Refusal refused(String detail) {
    return new Refusal(IdentityProblem.PASSKEY_REFUSED, detail);
  }
}
