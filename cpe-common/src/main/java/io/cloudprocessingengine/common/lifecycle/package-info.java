/** The daemon's chassis: parts started in order and stopped in reverse, the poll loop, time. */
package io.cloudprocessingengine.common.lifecycle;
