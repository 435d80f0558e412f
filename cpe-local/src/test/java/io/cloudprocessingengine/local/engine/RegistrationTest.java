package io.cloudprocessingengine.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudprocessingengine.local.api.FaultType;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
  private final TestEngine swf = new TestEngine();

  @ParameterizedTest
  @CsvSource({"Workflow, w", "Activity, a"})
  void takesATypeThroughItsLife(String kind, String name) {
    var type = named(kind, name, "1");
    assertThat(refusal("Register", kind, "{domain: 'd', name: '%s', version: '1'}".formatted(name)))
        .isEqualTo(FaultType.TYPE_ALREADY_EXISTS);
    assertThat(refusal("Undeprecate", kind, type)).isEqualTo(FaultType.TYPE_ALREADY_EXISTS);
    assertThat(refusal("Delete", kind, type)).isEqualTo(FaultType.TYPE_NOT_DEPRECATED);

    swf.call("Deprecate" + kind + "Type", type);
    assertThat(refusal("Deprecate", kind, type)).isEqualTo(FaultType.TYPE_DEPRECATED);
    assertThat(status(kind, type)).isEqualTo("DEPRECATED");

    swf.call("Undeprecate" + kind + "Type", type);
    assertThat(status(kind, type)).isEqualTo("REGISTERED");

    swf.call("Deprecate" + kind + "Type", type);
    swf.call("Delete" + kind + "Type", type);
    assertThat(refusal("Describe", kind, type)).isEqualTo(FaultType.UNKNOWN_RESOURCE);
  }

  private FaultType refusal(String verb, String kind, String input) {
    return swf.refusal(verb + kind + "Type", input).type();
  }

  private String status(String kind, String type) {
    return swf.call("Describe" + kind + "Type", type).path("typeInfo").path("status").asText();
  }

  private static String named(String kind, String name, String version) {
    return "{domain: 'd', %sType: {name: '%s', version: '%s'}}"
        .formatted(kind.toLowerCase(Locale.ROOT), name, version);
  }

  @Test
  void describesATypeWithItsDefaults() {
    assertThat(swf.call("DescribeActivityType", named("Activity", "a", "1")).path("configuration"))
        .isEqualTo(
            TestEngine.json(
                """
                {defaultTaskList: {name: 'workers'}, defaultTaskScheduleToStartTimeout: '100',
                 defaultTaskScheduleToCloseTimeout: '500', defaultTaskStartToCloseTimeout: '300',
                 defaultTaskHeartbeatTimeout: '30'}"""));
  }

  @Test
  void listsTypesInAlphabeticalOrderPageByPage() {
    for (var name : new String[] {"z", "b"}) {
      for (var version : new String[] {"2", "1"}) {
        swf.call(
            "RegisterActivityType",
            "{domain: 'd', name: '%s', version: '%s'}".formatted(name, version));
      }
    }

    assertThat(typesByPages("")).isEqualTo("a1 b1 b2 z1 z2");
    assertThat(typesByPages(", reverseOrder: true")).isEqualTo("z2 z1 b2 b1 a1");
    assertThat(typesByPages(", name: 'b'")).isEqualTo("b1 b2");
  }

  private String typesByPages(String members) {
    var input = "domain: 'd', registrationStatus: 'REGISTERED', maximumPageSize: 2" + members;
    var page = swf.call("ListActivityTypes", "{" + input + "}");
    var types = names(page);
    while (page.has("nextPageToken")) {
      assertThat(page.path("typeInfos")).hasSize(2);
      page =
          swf.call(
              "ListActivityTypes",
              "{%s, nextPageToken: '%s'}".formatted(input, page.path("nextPageToken").asText()));
      types += " " + names(page);
    }
    return types;
  }

  private static String names(JsonNode page) {
    return page.path("typeInfos")
        .valueStream()
        .map(info -> info.path("activityType"))
        .map(type -> type.path("name").asText() + type.path("version").asText())
        .collect(Collectors.joining(" "));
  }

  @Test
  void takesADomainThroughItsLife() {
    assertThat(
            swf.refusal(
                    "RegisterDomain", "{name: 'd', workflowExecutionRetentionPeriodInDays: '1'}")
                .type())
        .isEqualTo(FaultType.DOMAIN_ALREADY_EXISTS);

    swf.call("DeprecateDomain", "{name: 'd'}");

    assertThat(swf.refusal("DeprecateDomain", "{name: 'd'}").type())
        .isEqualTo(FaultType.DOMAIN_DEPRECATED);
    assertThat(status("Workflow", named("Workflow", "w", "1"))).isEqualTo("DEPRECATED");
    assertThat(refusal("Register", "Workflow", "{domain: 'd', name: 'n', version: '1'}"))
        .isEqualTo(FaultType.DOMAIN_DEPRECATED);
    assertThat(domains("DEPRECATED")).isEqualTo("d");
    assertThat(domains("REGISTERED")).isEmpty();

    swf.call("UndeprecateDomain", "{name: 'd'}");
    assertThat(swf.refusal("UndeprecateDomain", "{name: 'd'}").type())
        .isEqualTo(FaultType.DOMAIN_ALREADY_EXISTS);
    assertThat(domains("REGISTERED")).isEqualTo("d");
  }

  private String domains(String status) {
    return swf.call("ListDomains", "{registrationStatus: '%s'}".formatted(status))
        .path("domainInfos")
        .valueStream()
        .map(info -> info.path("name").asText())
        .collect(Collectors.joining(" "));
  }

  @Test
  void keepsTheTagsOfADomain() {
    swf.call(
        "RegisterDomain",
        """
        {name: 'tagged', workflowExecutionRetentionPeriodInDays: 'NONE',
         tags: [{key: 'a', value: '1'}, {key: 'b'}]}""");
    var arn =
        swf.call("DescribeDomain", "{name: 'tagged'}").path("domainInfo").path("arn").asText();
    var resource = "resourceArn: '" + arn + "'";
    swf.call("TagResource", "{%s, tags: [{key: 'a', value: '2'}]}".formatted(resource));
    swf.call("UntagResource", "{%s, tagKeys: ['b']}".formatted(resource));

    assertThat(swf.call("ListTagsForResource", "{" + resource + "}"))
        .isEqualTo(TestEngine.json("{tags: [{key: 'a', value: '2'}]}"));
  }

  @Test
  void refusesAStartWithoutWhatNeitherTheCallNorTheTypeDefines() {
    swf.call("RegisterWorkflowType", "{domain: 'd', name: 'bare', version: '1'}");

    var fault =
        swf.refusal(
            "StartWorkflowExecution",
            "{domain: 'd', workflowId: 'wf', workflowType: {name: 'bare', version: '1'}}");

    assertThat(fault.type()).isEqualTo(FaultType.DEFAULT_UNDEFINED);
  }
}
