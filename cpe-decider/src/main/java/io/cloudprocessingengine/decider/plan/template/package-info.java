/** Templates of a plan: text or YAML with {@code {{…}}}, evaluated to JSON and never beyond it. */
package io.cloudprocessingengine.decider.plan.template;
