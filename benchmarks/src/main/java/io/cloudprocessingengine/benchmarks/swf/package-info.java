/** Deciders as processes on a local stack, and the local stack itself under load. */
package io.cloudprocessingengine.benchmarks.swf;
