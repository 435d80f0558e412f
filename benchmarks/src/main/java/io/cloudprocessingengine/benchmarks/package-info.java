/** Measures the stack beside the least that could do the same work. */
package io.cloudprocessingengine.benchmarks;
