package io.fidus.platform.gateways.internal.feed;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fidus.metatrader.feed.FeedAnswer;
import io.fidus.metatrader.feed.FeedBatch;
import io.fidus.metatrader.feed.FeedEvent;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** The feed as JSON, strictly: what does not fit the records is refused, never guessed. */
final class FeedJson {
  private static final JsonMapper MAPPER = mapper();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface NamedByType {}

  private FeedJson() {}

  static FeedBatch batch(String json) {
    return MAPPER.readValue(json, FeedBatch.class);
  }

  static String text(FeedAnswer answer) {
    return MAPPER.writeValueAsString(answer);
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addMixIn(FeedEvent.class, NamedByType.class);
    FeedEvent.TYPES.forEach((word, type) -> builder.registerSubtypes(new NamedType(type, word)));
    return builder.build();
  }
}
