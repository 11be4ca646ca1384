package io.fidus.platform.api.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IdempotencyKey;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.ProblemKind;
import io.fidus.platform.api.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IfMatch} and {@link IdempotencyKey} from their headers. */
final class PreconditionArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == IfMatch.class
        || parameter.getParameterType() == IdempotencyKey.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return parameter.getParameterType() == IfMatch.class
        ? IfMatch.parse(header(request, IfMatch.HEADER, CommonProblem.VERSION_REQUIRED))
        : new IdempotencyKey(
            header(request, IdempotencyKey.HEADER, CommonProblem.IDEMPOTENCY_KEY_REQUIRED));
  }

  private static String header(NativeWebRequest request, String name, ProblemKind missing) {
    String value = request.getHeader(name);
    if (value == null || value.isBlank()) {
      throw new Refusal(missing, "The header '" + name + "' is missing.");
    }
    return value;
  }
}
