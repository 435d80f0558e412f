package io.cloudprocessingengine.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Samples of a guide as a file that compiles: classes, statements, and expressions. */
record JavaSamples(List<String> samples) {
  private static final String IMPORTS =
      """
      import io.cloudprocessingengine.local.*;
      import io.cloudprocessingengine.local.faults.*;
      import java.net.URI;
      import java.time.Duration;
      import org.junit.jupiter.api.*;
      import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
      import software.amazon.awssdk.regions.Region;
      import software.amazon.awssdk.services.swf.SwfClient;

      class Samples {
      """;

  Path writeTo(Path folder) throws IOException {
    var source = new StringBuilder(IMPORTS);
    for (var i = 0; i < samples.size(); i++) {
      source.append(member("sample" + i, samples.get(i)));
    }
    return Files.writeString(folder.resolve("Samples.java"), source.append("}\n"));
  }

  private static String member(String name, String sample) {
    if (sample.startsWith("class ")) {
      return sample;
    }
    var body = sample.strip().endsWith(";") ? sample : "var value = " + sample + ";";
    return "void %s() throws Exception {%n%s%n}%n".formatted(name, body);
  }
}
