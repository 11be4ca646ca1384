package io.fidus.platform.api.internal;

import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Caller} to a route. */
final class CallerArgument implements HandlerMethodArgumentResolver {
  private final CurrentCaller current;

  CallerArgument(CurrentCaller current) {
    this.current = current;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return current
        .caller()
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_SIGNED_IN, "This route needs a signed-in caller."));
  }
}
