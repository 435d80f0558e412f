package io.cloudprocessingengine.activitypoller.child;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Carries frames over a pair of pipes: four bytes of length, then {@code {"NameOfTheFrame": {…}}}.
 */
final class Wire {
  private static final int LONGEST = 16 * 1024 * 1024;

  /** An author's details may be as deep as Jackson lets them; a frame is around them. */
  private static final int DEEPEST = 1_100;

  private static final JsonFactory FORMAT =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(FORMAT).addModule(new Jdk8Module()).build();

  private final DataInputStream in;
  // Guarded by itself.
  private final DataOutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  /** An IOException means that nobody reads any more. */
  void send(Frame frame) throws IOException {
    var name = frame.getClass().getSimpleName();
    var bytes = MAPPER.writeValueAsBytes(MAPPER.createObjectNode().set(name, tree(frame)));
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "This is %,d bytes long, more than the %,d that can be told"
              .formatted(bytes.length, LONGEST));
    }
    synchronized (out) {
      out.writeInt(bytes.length);
      out.write(bytes);
      out.flush();
    }
  }

  /** The next frame; empty when the other side has ended, an IOException when it talks nonsense. */
  Optional<Frame> receive() throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException e) {
      return Optional.empty();
    }
    if (length < 0 || length > LONGEST) {
      throw new IOException("A frame of " + length + " bytes");
    }
    var bytes = in.readNBytes(length);
    return bytes.length < length ? Optional.empty() : Optional.of(frame(bytes));
  }

  private static ObjectNode tree(Frame frame) {
    return MAPPER.valueToTree(frame);
  }

  private static Frame frame(byte[] bytes) throws IOException {
    var entry = MAPPER.readTree(bytes).properties().iterator().next();
    for (var type : Frame.class.getPermittedSubclasses()) {
      if (type.getSimpleName().equals(entry.getKey())) {
        return (Frame) MAPPER.treeToValue(entry.getValue(), type);
      }
    }
    throw new IOException("An unknown frame, " + entry.getKey());
  }
}
