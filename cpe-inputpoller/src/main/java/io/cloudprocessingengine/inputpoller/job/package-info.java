/** What the history of a job says: its steps, its activities, and what a retry carries over. */
package io.cloudprocessingengine.inputpoller.job;
