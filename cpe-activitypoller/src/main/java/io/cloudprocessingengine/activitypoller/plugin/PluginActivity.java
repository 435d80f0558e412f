package io.cloudprocessingengine.activitypoller.plugin;

import com.fasterxml.jackson.databind.JavaType;
import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activitypoller.task.ActivityCode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An activity of a plug-in, its typed input and result made from and into text. */
public final class PluginActivity implements ActivityCode {
  private final Activity<Object, Object> activity;
  private final PluginClassLoader loader;
  private final JsonCodec codec;
  private final JavaType inputType;

  // The codec makes what the activity declares as its input, or fails.
  @SuppressWarnings("unchecked")
  PluginActivity(Activity<?, ?> activity, PluginClassLoader loader, JsonCodec codec) {
    this.activity = (Activity<Object, Object>) activity;
    this.loader = loader;
    this.codec = codec;
    this.inputType = codec.inputType(activity.getClass());
  }

  @Override
  public String description() {
    return activity.getClass().getName();
  }

  @Override
  public String run(String input, ActivityContext context) throws Exception {
    return ContextClassLoader.with(
        loader, () -> codec.write(activity.run(codec.read(input, inputType), context)));
  }

  /** Lets go of the JAR. */
  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The plug-in of " + description() + " doesn't close", e);
    }
  }
}
