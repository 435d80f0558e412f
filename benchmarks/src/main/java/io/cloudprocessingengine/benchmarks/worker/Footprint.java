package io.cloudprocessingengine.benchmarks.worker;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.VirtualMachine;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a running JVM holds.
 *
 * @param bytes on the heap, after a collection
 * @param files open, sockets and pipes too
 */
record Footprint(long bytes, int classes, int threads, long files) {
  @SuppressWarnings("BanJNDI") // The address is that of our own child, on this machine.
  static Footprint of(long pid) throws Exception {
    var machine = VirtualMachine.attach(Long.toString(pid));
    String address;
    try {
      address = machine.startLocalManagementAgent();
    } finally {
      machine.detach();
    }
    try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
      var beans = connector.getMBeanServerConnection();
      var memory = ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class);
      memory.gc();
      var system = ManagementFactory.getPlatformMXBean(beans, UnixOperatingSystemMXBean.class);
      return new Footprint(
          memory.getHeapMemoryUsage().getUsed(),
          ManagementFactory.getPlatformMXBean(beans, ClassLoadingMXBean.class)
              .getLoadedClassCount(),
          ManagementFactory.getPlatformMXBean(beans, ThreadMXBean.class).getThreadCount(),
          system.getOpenFileDescriptorCount());
    }
  }
}
