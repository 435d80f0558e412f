/** Runs plans in virtual time, with no server: what a job would do if its tasks ended as told. */
package io.cloudprocessingengine.decider.simulate;
