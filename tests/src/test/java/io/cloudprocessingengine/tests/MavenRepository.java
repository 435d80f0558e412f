package io.cloudprocessingengine.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A repository of files with the activity API in it, and the settings that make Maven use it. */
record MavenRepository(Path settings) {
  private static final String VERSION = "1.0.0-SNAPSHOT";

  static MavenRepository withActivityApi(Path folder) throws IOException {
    var api = "cpe-activity-api";
    copy(folder, "cpe-parent", Repository.file("pom.xml"), "pom");
    copy(folder, api, Repository.file(api + "/pom.xml"), "pom");
    var jar = api + "/target/" + api + "-" + VERSION + ".jar";
    copy(folder, api, Repository.file(jar), "jar");
    var settings =
        """
        <settings>
          <profiles>
            <profile>
              <id>cpe</id>
              <repositories>
                <repository>
                  <id>cpe-files</id>
                  <url>%s</url>
                  <snapshots><updatePolicy>always</updatePolicy></snapshots>
                </repository>
              </repositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>cpe</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(folder.toUri());
    return new MavenRepository(Files.writeString(folder.resolve("settings.xml"), settings));
  }

  private static void copy(Path folder, String artifact, Path from, String type)
      throws IOException {
    var target = folder.resolve("io/cloudprocessingengine").resolve(artifact).resolve(VERSION);
    Files.createDirectories(target);
    Files.copy(from, target.resolve(artifact + "-" + VERSION + "." + type));
  }
}
