/** The worker beside a bare loop that polls and answers. */
package io.cloudprocessingengine.benchmarks.worker;
