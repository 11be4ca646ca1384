package io.fidus.metatrader.link.codec;

/** Why a line of the link was refused. */
public enum RefusalReason {
  /** The line is longer than allowed. */
  OVERSIZE,
  /** The bytes are not UTF-8. */
  NOT_UTF8,
  /** The line is not exactly one JSON object. */
  NOT_JSON,
  /** An object names a field twice. */
  DUPLICATE_FIELD,
  /** An object has a field that its type does not have. */
  UNKNOWN_FIELD,
  /** A field that the type has is not there. */
  MISSING_FIELD,
  /** A field holds another kind of value than it should, for example a number instead of text. */
  WRONG_KIND,
  /** A value lies outside its range. */
  OUT_OF_RANGE,
  /** A decimal is not written in plain digits, or has more of them than its field keeps. */
  NOT_EXACT,
  /** The version is not spoken here. */
  WRONG_VERSION,
  /** No message has this type. */
  UNKNOWN_TYPE,
  /** The message has no place here: it belongs to the other direction or to another moment. */
  OUT_OF_PLACE,
  /** The report is about another account than the one that said hello. */
  WRONG_LOGIN,
  /** The connection ended within the line. */
  CUT
}
