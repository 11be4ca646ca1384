package io.fidus.platform.api.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query parameters. */
final class PagingArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Paging resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new Paging(
        sent(request, "limit").map(PagingArgument::limit).orElse(Paging.USUAL),
        sent(request, "after"),
        sent(request, "sort").map(Sort::parse));
  }

  private static Optional<String> sent(NativeWebRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  private static int limit(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Refusal(
          CommonProblem.BAD_PARAMETER,
          "'limit' must be a whole number from 1 to " + Paging.MOST + ".");
    }
  }
}
