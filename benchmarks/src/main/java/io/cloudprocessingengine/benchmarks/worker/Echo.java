package io.cloudprocessingengine.benchmarks.worker;

import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityContext;

/** The plug-in: gives back what it is given. */
public final class Echo implements Activity<Echo.Video, Echo.Video> {
  /** The input and the result. */
  public record Video(String path) {}

  @Override
  public Video run(Video video, ActivityContext context) {
    return video;
  }
}
