/** Faults on demand: what goes wrong, of which operation, and how often. No network in here. */
package io.cloudprocessingengine.local.faults;
