/** The files that an engine's state lasts in: a journal of its steps, and snapshots. */
package io.cloudprocessingengine.local.journal;
