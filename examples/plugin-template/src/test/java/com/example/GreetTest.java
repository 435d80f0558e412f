package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.Greet.Person;
import io.cloudprocessingengine.activity.test.ActivityTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreetTest {
  private final ActivityTester<Person, Greet.Greeting> tester = ActivityTester.of(new Greet());

  @Test
  void greets() {
    var run = tester.run(new Person("Ada"));

    assertEquals("Hello, Ada!", run.result().greeting());
    assertEquals(List.of(50.0), run.progress());
  }

  @Test
  void needsAName() {
    assertEquals("NO_NAME", tester.run(new Person("")).failure().reason());
  }
}
