package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activitypoller.task.Thrown;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** Makes the object of an activity; the first time that code of the plug-in runs. */
final class ActivityConstructor {
  private ActivityConstructor() {}

  static Activity<?, ?> construct(Class<?> type) {
    if (!Activity.class.isAssignableFrom(type)) {
      throw new PluginException(
          "has a class %s that is no %s".formatted(type.getName(), Activity.class.getName()));
    }
    var constructor = constructor(type.asSubclass(Activity.class));
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw broken(type, e.getCause());
    } catch (ReflectiveOperationException | LinkageError | AssertionError | StackOverflowError e) {
      throw broken(type, e);
    }
  }

  @SuppressWarnings("rawtypes")
  private static Constructor<? extends Activity> constructor(Class<? extends Activity> type) {
    var modifiers = type.getModifiers();
    if (Modifier.isAbstract(modifiers) || !Modifier.isPublic(modifiers)) {
      throw new PluginException(
          "has a class %s that is not a public, concrete class".formatted(type.getName()));
    }
    try {
      return type.getConstructor();
    } catch (NoSuchMethodException e) {
      throw new PluginException(
          "has a class %s without a public constructor that takes no parameters"
              .formatted(type.getName()),
          e);
    } catch (LinkageError e) {
      throw broken(type, e);
    }
  }

  /** With the place in the author's code, as it's the author who reads it. */
  private static PluginException broken(Class<?> type, Throwable cause) {
    return new PluginException(
        "has a class %s that can't be constructed: %s%s"
            .formatted(type.getName(), Thrown.line(cause), place(cause)),
        cause);
  }

  static String place(Throwable thrown) {
    return CodePlace.of(Thrown.cause(thrown).getStackTrace()).map(it -> " at " + it).orElse("");
  }
}
