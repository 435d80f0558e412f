/** The decider's core alone, without a network. */
package io.cloudprocessingengine.benchmarks.core;
