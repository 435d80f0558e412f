/** Starts of the daemons, each as its operator starts it, beside an empty main. */
package io.cloudprocessingengine.benchmarks.start;
