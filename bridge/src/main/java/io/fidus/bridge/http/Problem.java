package io.fidus.bridge.http;

/**
 * An error as it is answered: a problem document of RFC 9457.
 *
 * @param type {@code urn:fidus:problem:} and the code
 * @param title what is wrong, the same for every occurrence
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param code stable name of the kind
 * @param action what the caller can do
 * @param incident names this occurrence in the bridge's log
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String action,
    String incident) {}
