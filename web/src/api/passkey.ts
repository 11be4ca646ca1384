import { Problem } from "./problem";
import type { PasskeyAnswer, PasskeyCreation, PasskeyRequest } from "./types";

/** Whether this browser can hold passkeys at all; without https it may not. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential !== "undefined";

/** Lets the person choose one of their passkeys and answer the platform's challenge with it. */
export async function answerWithPasskey(request: PasskeyRequest): Promise<PasskeyAnswer> {
  const credential = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: bytesOf(request.challenge),
        rpId: request.rpId,
        timeout: request.timeoutSeconds * 1000,
        userVerification: "required",
      },
    }),
  );
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    clientDataJson: base64Url(response.clientDataJSON),
    authenticatorData: base64Url(response.authenticatorData),
    signature: base64Url(response.signature),
    userHandle: response.userHandle === null ? null : base64Url(response.userHandle),
  };
}

/** Makes a passkey of the signed-in person. */
export async function makePasskey(creation: PasskeyCreation) {
  const { challenge, rp, user, algorithms, exclude, timeoutSeconds } = creation;
  const credential = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytesOf(challenge),
        rp,
        user: { ...user, id: bytesOf(user.id) },
        pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: exclude.map((id) => ({ type: "public-key", id: bytesOf(id) })),
        timeout: timeoutSeconds * 1000,
        // Signing in asks for no user name, so the passkey must know whose it is.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
      },
    }),
  );
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    clientDataJson: base64Url(response.clientDataJSON),
    attestationObject: base64Url(response.attestationObject),
    transports: response.getTransports(),
  };
}

/** What the browser says when no passkey comes of it, as a problem that the screens can tell. */
const REFUSALS: Record<string, { code: string; title: string }> = {
  NotAllowedError: { code: "passkey-not-used", title: "No passkey was used" },
  AbortError: { code: "passkey-not-used", title: "No passkey was used" },
  InvalidStateError: { code: "passkey-known", title: "This device holds a passkey of yours already" },
  SecurityError: { code: "passkey-elsewhere", title: "Passkeys do not work at this address" },
};

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential !== null) return credential as PublicKeyCredential;
  } catch (failure) {
    const refusal = failure instanceof DOMException ? REFUSALS[failure.name] : undefined;
    if (refusal === undefined) throw failure;
    throw new Problem({ ...refusal, status: 422 });
  }
  throw new Problem({ ...REFUSALS["NotAllowedError"]!, status: 422 });
}

export function base64Url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
