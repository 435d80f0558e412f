package io.cloudprocessingengine.local.http;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Run ids of the form that the service's have: 46 characters, beginning with 22. */
final class RunIds implements Supplier<String> {
  private static final int RANDOM_BYTES = 33;

  @Override
  public String get() {
    var bytes = new byte[RANDOM_BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return "22" + Base64.getUrlEncoder().encodeToString(bytes);
  }
}
