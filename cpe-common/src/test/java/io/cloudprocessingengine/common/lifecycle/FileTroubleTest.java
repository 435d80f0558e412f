package io.cloudprocessingengine.common.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
  private static final Path FILE = Path.of("/etc/cpe/a.yaml");

  @Test
  void saysWhoMustBeAllowedToReadAFile() {
    assertThat(FileTrouble.reading(FILE, new AccessDeniedException(FILE.toString())))
        .matches(
            "permission denied: the user that runs this( \\(uid \\d+\\))? must be allowed to read it");
  }

  @Test
  void namesTheFileOfAFolder() {
    assertThat(FileTrouble.reading(FILE.getParent(), new AccessDeniedException(FILE.toString())))
        .startsWith(FILE + ": permission denied: ");
  }

  @Test
  void saysWhatToDoAboutAFileSystemThatIsReadOnlyOrFull() {
    assertThat(FileTrouble.writing(FILE, trouble("Read-only file system")))
        .isEqualTo("the file system is read-only: mount it writable, or name another place");
    assertThat(FileTrouble.writing(FILE, trouble("No space left on device")))
        .startsWith("there is no space left on the device");
    assertThat(FileTrouble.writing(FILE, trouble("Is a directory"))).isEqualTo("Is a directory");
  }

  @Test
  void tellsTheRestInAFewWords() {
    assertThat(FileTrouble.reading(FILE, new NoSuchFileException(FILE.toString())))
        .isEqualTo("there is no such file");
    assertThat(FileTrouble.reading(FILE, new MalformedInputException(1)))
        .isEqualTo("it is not UTF-8");
    assertThat(FileTrouble.reading(FILE, new IOException("broken"))).isEqualTo("broken");
  }

  private static IOException trouble(String reason) {
    return new FileSystemException(FILE.toString(), null, reason);
  }
}
