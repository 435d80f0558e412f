package io.cloudprocessingengine.examples.picture;

import io.cloudprocessingengine.activity.ActivityFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that should be a picture. */
public record PictureFile(Path path) {

  /**
   * The file of a path that an activity's input gives; a relative one starts at the worker's
   * working directory.
   *
   * @param member the input's member that gives it
   * @throws ActivityFailure with the reason {@code INVALID_INPUT} if there is none
   */
  public static PictureFile named(String path, String member) {
    if (path == null || path.isBlank()) {
      throw Refusal.INVALID_INPUT.because(
          "The input's \"" + member + "\" must be the path of a file");
    }
    try {
      return new PictureFile(Path.of(path).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw Refusal.INVALID_INPUT.because(
          "The input's \"%s\" is no path: %s".formatted(member, e.getMessage()));
    }
  }

  /**
   * Reads all of the picture.
   *
   * @throws ActivityFailure if the file is not a whole, sound picture: a {@link Refusal} with the
   *     file and why
   */
  public Picture decode(Progress progress) {
    refuseUnlessReadable();
    return Decoding.of(this, progress);
  }

  /** The size of the file in bytes. */
  public long bytes() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The SHA-256 of the file's content, as 64 hexadecimal digits. */
  public String checksum() {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void refuseUnlessReadable() {
    if (Files.notExists(path)) {
      throw Refusal.FILE_NOT_FOUND.of(path, "does not exist on the worker's machine");
    }
    if (!Files.isRegularFile(path)) {
      throw Refusal.NOT_A_FILE.of(
          path, Files.isDirectory(path) ? "is a directory" : "is not a file");
    }
    if (!Files.isReadable(path)) {
      throw Refusal.NOT_READABLE.of(path, "may not be read by the worker's user");
    }
    if (bytes() == 0) {
      throw Refusal.FILE_EMPTY.of(path, "has 0 bytes");
    }
  }

  ActivityFailure unreadable(IOException e) {
    return Refusal.NOT_READABLE.of(path, "cannot be read: " + e, e);
  }
}
