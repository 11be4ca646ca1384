package io.fidus.platform.api;

/** What can be wrong with any request, whichever route it is for. */
public enum CommonProblem implements ProblemKind {
  BAD_REQUEST(400, "The request is not valid", "Correct the request and send it again."),
  BAD_JSON(400, "The body is not JSON", "Send a body that is one valid JSON value."),
  BODY_MISSING(400, "The body is missing", "Send the body that the route expects as JSON."),
  UNKNOWN_FIELD(400, "Unknown field", "Remove the field or correct its name."),
  MISSING_FIELD(
      400, "Missing field", "Send every field of the request; one without a value as null."),
  WRONG_TYPE(400, "Wrong type of value", "Send the value in the type that the route expects."),
  INVALID_FIELDS(
      422, "Fields are not valid", "Correct the named fields and send the request again."),
  UNKNOWN_PARAMETER(400, "Unknown parameter", "Remove the parameter or correct its name."),
  MISSING_PARAMETER(400, "Missing parameter", "Add the parameter to the request."),
  BAD_PARAMETER(400, "Parameter is not valid", "Correct the parameter."),
  BAD_CURSOR(400, "The page cursor is not valid", "Start again from the first page."),
  NOT_SIGNED_IN(401, "Not signed in", "Sign in and send the request again."),
  SESSION_ENDED(401, "The session has ended", "Refresh the session, or sign in again."),
  FORBIDDEN(403, "Not allowed", "Ask an administrator for the permission."),
  PERSON_REQUIRED(
      403, "Only a person may do this", "Sign in as a person; an API key cannot do this."),
  STEP_UP_REQUIRED(
      403,
      "A fresh proof is needed",
      "Prove again who you are with POST /api/auth/step-up, then send the request again."),
  PASSWORD_CHANGE_REQUIRED(403, "The password must be changed", "Change the password first."),
  UNKNOWN_ROUTE(404, "No such route", "Check the path against the API reference."),
  NOT_FOUND(404, "Not found", "Check the id; it may have been removed, or is not yours to see."),
  METHOD_NOT_ALLOWED(405, "Method not allowed", "Use one of the methods in the Allow header."),
  NOT_ACCEPTABLE(406, "No such representation", "Accept one of the types that the route offers."),
  CHANGED_MEANWHILE(412, "Changed by someone else", "Load it again and repeat the change."),
  VERSION_REQUIRED(
      428, "The version is missing", "Send the version that was read in the header If-Match."),
  IDEMPOTENCY_KEY_REQUIRED(
      428, "The command has no name", "Send a name of your own in the header Idempotency-Key."),
  IDEMPOTENCY_KEY_REUSED(
      422, "The name belongs to another command", "Use a new Idempotency-Key for each command."),
  ALREADY_EXISTS(409, "It exists already", "Use the existing one, or choose another key."),
  BODY_TOO_LARGE(413, "The body is too large", "Send less in one request."),
  MEDIA_TYPE_NOT_SUPPORTED(415, "Type of body not supported", "Send the type the route expects."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says, then try again."),
  TOO_MANY_STREAMS(429, "Too many live streams", "Close some windows of FIDUS, or wait a moment."),
  INTERNAL_ERROR(500, "Something went wrong", "Try again; if it stays, report the incident id."),
  NOT_READY(503, "Not ready", "Try again in a moment.");

  private final int status;
  private final String title;
  private final String action;

  CommonProblem(int status, String title, String action) {
    this.status = status;
    this.title = title;
    this.action = action;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String action() {
    return action;
  }
}
