package io.cloudprocessingengine.activitypoller.plugin;

import io.cloudprocessingengine.activity.Activity;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the class of an activity in a plug-in. */
final class ActivityFinder {

  Class<?> named(ClassLoader loader, String className) {
    try {
      return loader.loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new PluginException("has no class " + className, e);
    } catch (UnsupportedClassVersionError e) {
      throw new PluginException("needs a newer Java than this: " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw new PluginException("has a class " + className + " that can't be loaded: " + e, e);
    }
  }

  /** The only one that is listed, or the one that is called like the activity. */
  Class<?> listed(ClassLoader loader, String activity) {
    var listed = listed(loader);
    if (listed.size() == 1) {
      return listed.get(0);
    }
    if (listed.isEmpty()) {
      throw new PluginException(
          "lists no activity in META-INF/services/%s; name its 'class' in the configuration"
              .formatted(Activity.class.getName()));
    }
    var called = listed.stream().filter(it -> it.getSimpleName().equals(activity)).toList();
    if (called.size() == 1) {
      return called.get(0);
    }
    throw new PluginException(
        "has %d activities; name the 'class' in the configuration: one of %s"
            .formatted(
                listed.size(),
                listed.stream().map(Class::getName).sorted().collect(Collectors.joining(", "))));
  }

  private static List<? extends Class<?>> listed(ClassLoader loader) {
    try {
      return ServiceLoader.load(Activity.class, loader).stream()
          .map(ServiceLoader.Provider::type)
          .toList();
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new PluginException("lists an activity that can't be loaded: " + e.getMessage(), e);
    }
  }
}
