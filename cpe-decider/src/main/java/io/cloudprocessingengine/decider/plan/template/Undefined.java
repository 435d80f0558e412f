package io.cloudprocessingengine.decider.plan.template;

import com.hubspot.jinjava.util.HasObjectTruthValue;

/**
 * What an expression gets that asks whether something is defined, for what is not. Any other use of
 * it fails.
 */
record Undefined(TemplateException failure) implements HasObjectTruthValue {
  @Override
  public boolean getObjectTruthValue() {
    throw failure;
  }

  @Override
  public boolean equals(Object other) {
    throw failure;
  }

  @Override
  public int hashCode() {
    throw failure;
  }

  @Override
  public String toString() {
    throw failure;
  }
}
