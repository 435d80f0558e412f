/**
 * What a plan is: its steps, activities and rules as values that were checked when it was loaded.
 */
package io.cloudprocessingengine.decider.plan;
