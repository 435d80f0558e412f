package com.example;

import com.example.Greet.Greeting;
import com.example.Greet.Person;
import io.cloudprocessingengine.activity.Activity;
import io.cloudprocessingengine.activity.ActivityContext;
import io.cloudprocessingengine.activity.ActivityFailure;

/** Greets a person. */
public final class Greet implements Activity<Person, Greeting> {
  /** The input, as a plan writes it: {"name": "Ada"}. */
  public record Person(String name) {}

  /** The result, as a plan reads it: {"greeting": "Hello, Ada!"}. */
  public record Greeting(String greeting) {}

  @Override
  public Greeting run(Person person, ActivityContext context) {
    if (person.name() == null || person.name().isBlank()) {
      throw ActivityFailure.permanent("NO_NAME", "The input needs a 'name'");
    }
    context.progress(50);
    return new Greeting("Hello, " + person.name() + "!");
  }
}
