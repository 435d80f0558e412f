package io.cloudprocessingengine.common.lifecycle;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says what is wrong with a file, and what to do about it: java.nio says it in class names. */
public final class FileTrouble {
  private static final String USER = "the user that runs this";

  private FileTrouble() {}

  /** What is wrong with a file that was to be read, after its name. */
  public static String unreadable(Path file, IOException e) {
    return Files.isDirectory(file)
        ? "is a folder, not a file"
        : "can't be read: " + reading(file, e);
  }

  /**
   * Why a file can't be read, after its name; that of another file is told.
   *
   * @param file what was asked for, be it the file or a folder that it is in
   */
  public static String reading(Path file, IOException e) {
    return of(file, "read", e);
  }

  /** The file and why it can't be used. */
  static String using(FileSystemException e) {
    return e.getFile() == null ? words("use", e) : e.getFile() + ": " + words("use", e);
  }

  /** Why a file or a folder can't be written, in the same way. */
  public static String writing(Path file, IOException e) {
    return of(file, "write", e);
  }

  private static String of(Path file, String what, IOException e) {
    var words = words(what, e);
    return e instanceof FileSystemException trouble
            && trouble.getFile() != null
            && !trouble.getFile().equals(file.toString())
        ? trouble.getFile() + ": " + words
        : words;
  }

  private static String words(String what, IOException e) {
    if (e instanceof AccessDeniedException || isDeniedToStream(e)) {
      return "permission denied: %s%s must be allowed to %s it".formatted(USER, uid(), what);
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "there is a file of that name, not a folder";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    return e instanceof FileSystemException trouble && trouble.getReason() != null
        ? known(trouble.getReason())
        : text(e);
  }

  /** java.io says it in its message alone. */
  private static boolean isDeniedToStream(IOException e) {
    return e instanceof FileNotFoundException
        && String.valueOf(e.getMessage()).endsWith("(Permission denied)");
  }

  private static String text(IOException e) {
    return e.getMessage() == null || e instanceof FileSystemException
        ? e.getClass().getSimpleName()
        : e.getMessage();
  }

  private static String known(String reason) {
    return switch (reason) {
      case "Read-only file system" ->
          "the file system is read-only: mount it writable, or name another place";
      case "No space left on device" ->
          "there is no space left on the device: make room, or name another place";
      default -> reason;
    };
  }

  /** Linux tells it of each process; elsewhere it is left out. */
  private static String uid() {
    try {
      return " (uid " + Files.getAttribute(Path.of("/proc/self"), "unix:uid") + ")";
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
