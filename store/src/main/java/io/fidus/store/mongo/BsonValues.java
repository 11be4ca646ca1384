package io.fidus.store.mongo;

import io.fidus.store.Kind;
import io.fidus.store.wire.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonInt64;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/** Kept values as BSON. Dates and wall clock times are text of one length, ordered as they are. */
final class BsonValues {
  private BsonValues() {}

  /** The BSON type in the words of a query. */
  static String type(Kind kind) {
    return switch (kind) {
      case TEXT, DATE, LOCAL_TIME -> "string";
      case WHOLE -> "long";
      case DECIMAL -> "decimal";
      case INSTANT -> "date";
      case FLAG -> "bool";
      case BINARY -> "binData";
    };
  }

  static BsonValue write(Object kept) {
    return switch (kept) {
      case String text -> new BsonString(text);
      case Long number -> new BsonInt64(number);
      case BigDecimal number -> new BsonDecimal128(new Decimal128(number));
      case Instant instant -> new BsonDateTime(instant.toEpochMilli());
      case LocalDate date -> new BsonString(date.toString());
      case LocalDateTime time -> new BsonString(Values.LOCAL_TIME.format(time));
      case Boolean flag -> BsonBoolean.valueOf(flag);
      case byte[] bytes -> new BsonBinary(bytes);
      default -> throw new IllegalArgumentException("Not a kept value: " + kept.getClass());
    };
  }

  static Object read(BsonReader in, Kind kind) {
    return switch (kind) {
      case TEXT -> in.readString();
      case WHOLE -> in.readInt64();
      case DECIMAL -> in.readDecimal128().bigDecimalValue();
      case INSTANT -> Instant.ofEpochMilli(in.readDateTime());
      case DATE -> LocalDate.parse(in.readString());
      case LOCAL_TIME -> LocalDateTime.parse(in.readString());
      case FLAG -> in.readBoolean();
      case BINARY -> in.readBinaryData().getData();
    };
  }
}
