/** What a daemon measures, under names and units of Prometheus. */
package io.cloudprocessingengine.common.metrics;
