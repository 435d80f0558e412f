package io.cloudprocessingengine.activitypoller.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

class TaskLoggerTest {
  @Test
  void aLineThatIsNoFormatIsLoggedAsItIs() {
    var lines = new Lines();
    var logger = new TaskLogger(lines, Map.of());

    logger.log(System.Logger.Level.INFO, "{0} is done", "film");
    logger.log(System.Logger.Level.INFO, "got {\"a\": 1} from {0}", "film");
    logger.log(System.Logger.Level.INFO, (String) null);

    assertThat(lines.logged).containsExactly("film is done", "got {\"a\": 1} from {0}", "null");
  }

  private static final class Lines extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient List<String> logged = new ArrayList<>();

    @Override
    protected void handleNormalizedLoggingCall(
        Level level, Marker marker, String text, Object[] arguments, Throwable thrown) {
      logged.add(text);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return "";
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }
  }
}
