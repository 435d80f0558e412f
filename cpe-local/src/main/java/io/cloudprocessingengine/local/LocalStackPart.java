package io.cloudprocessingengine.local;

import io.cloudprocessingengine.common.lifecycle.Part;
import java.io.PrintStream;
import java.time.Duration;

/** A running local stack as the one part of its daemon. */
final class LocalStackPart implements Part {
  private final LocalStack stack;
  private final PrintStream out;

  LocalStackPart(LocalStack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  @Override
  public String name() {
    return "local stack";
  }

  /** Says where the servers are; others wait for this line. */
  @Override
  public void start() {
    out.println("ready swf=" + stack.swfEndpoint() + " sqs=" + stack.sqsEndpoint());
    out.flush();
  }

  @Override
  public void stop(Duration grace) {
    stack.close();
  }
}
