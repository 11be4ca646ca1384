package io.fidus.store.wire;

import io.fidus.store.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.TreeBuildingGenerator;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.StdConverter;

/** What both engines keep exactly: instants to the millisecond, decimals of 34 digits, no null. */
final class WireModule extends SimpleModule {
  private static final int MOST_DIGITS = 34;

  WireModule(List<Codec<?, ?>> codecs) {
    super("fidus-store");
    addSerializer(Instant.class, new InstantWriter());
    addDeserializer(Instant.class, new InstantReader());
    addSerializer(LocalDateTime.class, new LocalTimeWriter());
    addSerializer(BigDecimal.class, new DecimalWriter());
    addSerializer(BigInteger.class, new BigIntegerRefused());
    codecs.forEach(this::addCodec);
    setSerializerModifier(new NoNull());
  }

  private <T, W> void addCodec(Codec<T, W> codec) {
    addSerializer(
        codec.type(),
        new StdConvertingSerializer(
            codec.type(),
            new StdConverter<T, W>() {
              @Override
              public W convert(T value) {
                return codec.write().apply(value);
              }
            }));
    addDeserializer(
        codec.type(),
        new StdConvertingDeserializer<T>(
            new StdConverter<W, T>() {
              @Override
              public T convert(W stored) {
                return codec.read().apply(stored);
              }
            }));
  }

  private static final class InstantWriter extends StdSerializer<Instant> {
    private static final DateTimeFormatter MILLIS =
        new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
      Instant cut = value.truncatedTo(ChronoUnit.MILLIS);
      if (out instanceof TreeBuildingGenerator) {
        out.writeEmbeddedObject(cut);
      } else {
        out.writeString(MILLIS.format(cut));
      }
    }
  }

  private static final class InstantReader extends StdDeserializer<Instant> {
    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
      return in.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
              && in.getEmbeddedObject() instanceof Instant instant
          ? instant
          : Instant.parse(in.getString());
    }
  }

  private static final class LocalTimeWriter extends StdSerializer<LocalDateTime> {
    LocalTimeWriter() {
      super(LocalDateTime.class);
    }

    @Override
    public void serialize(LocalDateTime value, JsonGenerator out, SerializationContext context) {
      out.writeString(Values.LOCAL_TIME.format(value));
    }
  }

  private static final class DecimalWriter extends StdSerializer<BigDecimal> {
    DecimalWriter() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
      if (value.precision() > MOST_DIGITS) {
        throw DatabindException.from(
            out, "a decimal has at most " + MOST_DIGITS + " digits: " + value);
      }
      out.writeNumber(value);
    }
  }

  private static final class BigIntegerRefused extends StdSerializer<BigInteger> {
    BigIntegerRefused() {
      super(BigInteger.class);
    }

    @Override
    public void serialize(BigInteger value, JsonGenerator out, SerializationContext context) {
      throw DatabindException.from(out, "whole numbers have 64 bits, use a decimal: " + value);
    }
  }

  /** Refuses a null at writing, where the stack still says who made it. */
  private static final class NoNull extends ValueSerializerModifier {
    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config,
        BeanDescription.Supplier bean,
        List<BeanPropertyWriter> properties) {
      for (BeanPropertyWriter property : properties) {
        property.assignNullSerializer(
            property.getType().getRawClass().getName().startsWith("java.util.Optional")
                ? new NullAsAbsent()
                : new NullRefused(property.getName()));
      }
      return properties;
    }
  }

  private static final class NullAsAbsent extends ValueSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      out.writeNull();
    }
  }

  private static final class NullRefused extends ValueSerializer<Object> {
    private final String property;

    NullRefused(String property) {
      this.property = property;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      throw DatabindException.from(out, property + " is null");
    }
  }
}
