package io.fidus.store.mongo;

import io.fidus.store.wire.Column;
import io.fidus.store.wire.SeriesShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * Facts to BSON and back without a tree between: partition and id are the identity, every other
 * column is a field, and an optional one without a value is left out.
 */
final class FactCodec<T extends Record> implements Codec<T> {
  private static final BsonValueCodec VALUES = new BsonValueCodec();

  private final SeriesShape<T> shape;
  private final Map<String, Integer> positions = new HashMap<>();

  FactCodec(SeriesShape<T> shape) {
    this.shape = shape;
    List<Column> columns = shape.columns();
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i).name(), i);
    }
  }

  @Override
  public void encode(BsonWriter out, T fact, EncoderContext context) {
    @Nullable Object[] values = shape.values(fact);
    out.writeStartDocument();
    out.writeName("_id");
    out.writeStartDocument();
    out.writeInt64(shape.partition().name(), shape.partition(values));
    out.writeInt64(shape.id().name(), shape.id(values));
    out.writeEndDocument();
    for (int i = 0; i < values.length; i++) {
      Column column = shape.columns().get(i);
      Object value = values[i];
      if (value != null && column != shape.partition() && column != shape.id()) {
        out.writeName(column.name());
        VALUES.encode(out, BsonValues.write(value), context);
      }
    }
    out.writeEndDocument();
  }

  @Override
  public T decode(BsonReader in, DecoderContext context) {
    @Nullable Object[] values = new Object[shape.columns().size()];
    in.readStartDocument();
    while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
      String name = in.readName();
      if (name.equals("_id")) {
        in.readStartDocument();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
          read(in, in.readName(), values);
        }
        in.readEndDocument();
      } else {
        read(in, name, values);
      }
    }
    in.readEndDocument();
    return shape.fact(values);
  }

  private void read(BsonReader in, String name, @Nullable Object[] values) {
    int position = Objects.requireNonNull(positions.get(name), () -> "No column is called " + name);
    values[position] = BsonValues.read(in, shape.columns().get(position).kind());
  }

  @Override
  public Class<T> getEncoderClass() {
    return shape.type().type();
  }
}
