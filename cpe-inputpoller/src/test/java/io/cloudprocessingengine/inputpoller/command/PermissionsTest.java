package io.cloudprocessingengine.inputpoller.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudprocessingengine.common.command.CommandParser;
import io.cloudprocessingengine.common.command.CommandType;
import io.cloudprocessingengine.common.message.Messages.TypeRef;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Defaults;
import io.cloudprocessingengine.inputpoller.command.ClientAccount.Queues;
import io.cloudprocessingengine.inputpoller.command.Permissions.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {
  private static final Permissions SOME =
      new Permissions(
          Set.of(CommandType.START_JOB),
          List.of(new Glob("media"), new Glob("test-*")),
          List.of(new Workflows(new Glob("Film*"), new Glob("1.*"))),
          80);

  private static Request request(Permissions permissions, String type, String workflow) {
    var queues = new Queues("http://in", Optional.empty(), Optional.empty());
    var defaults = new Defaults(Optional.of("media"), Optional.empty());
    var command =
        "{\"type\": \"%s\", \"jobId\": \"j\", \"data\": {\"workflow\": %s}}"
            .formatted(type, workflow);
    return new Request(
        new ClientAccount("acme", queues, defaults, permissions),
        new CommandParser().parse(command),
        new Delivery("m", "r", command, new Delivery.Attempts(1, Instant.EPOCH)),
        Duration.ZERO);
  }

  private static Request start(String workflow) {
    return request(SOME, "START_JOB", workflow);
  }

  private static String film(String more) {
    return "{\"name\": \"Film\", \"version\": \"1.0\"" + more + "}";
  }

  @Test
  void aClientWithoutLimitsMayDoAll() {
    var request = request(Permissions.ALL, "CANCEL_JOB", "{\"domain\": \"any\"}");

    assertThatCode(request::checkMaySend).doesNotThrowAnyException();
    assertThat(request.domain()).isEqualTo("any");
    assertThatCode(() -> request.checkMayUse(new TypeRef("X", "9"))).doesNotThrowAnyException();
  }

  @Test
  void refusesCommandsThatAreNotForTheClient() {
    assertThatCode(start(film(""))::checkMaySend).doesNotThrowAnyException();
    assertThatThrownBy(request(SOME, "GET_JOB_LIST", "{}")::checkMaySend)
        .hasMessage("NOT_ALLOWED: client acme may not send GET_JOB_LIST");
  }

  @Test
  void refusesMoreThanTheClientMaySend() {
    var large = start(film(", \"taskList\": \"a-list-with-a-very-long-name\""));

    assertThatThrownBy(large::checkMaySend)
        .hasMessage("TOO_LARGE: 'data' has 86 characters; client acme may send 80");
  }

  @Test
  void refusesDomainsOfOthers() {
    assertThat(start(film("")).domain()).isEqualTo("media");
    assertThat(start(film(", \"domain\": \"test-7\"")).domain()).isEqualTo("test-7");
    assertThatThrownBy(() -> start(film(", \"domain\": \"media2\"")).domain())
        .hasMessage("NOT_ALLOWED: client acme may not use domain 'media2'");
  }

  @ParameterizedTest
  @CsvSource({"Film, 1.0, true", "Films, 1.10, true", "Film, 2.0, false", "AFilm, 1.0, false"})
  void allowsWorkflowsByNameAndVersion(String name, String version, boolean allowed) {
    assertThat(SOME.allowsWorkflow(new TypeRef(name, version))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "a.c, abc, false",
    "a.c, a.c, true",
    "*, '', true",
    "a*c*, acb, true",
    "a, ab, false"
  })
  void onlyTheStarOfAPatternIsSpecial(String pattern, String name, boolean matches) {
    assertThat(new Glob(pattern).matches(name)).isEqualTo(matches);
  }
}
