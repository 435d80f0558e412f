/**
 * The Decider: polls decision tasks, follows a plan along each job's history, answers with what
 * comes next.
 */
package io.cloudprocessingengine.decider;
