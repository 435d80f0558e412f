/** What the Decider tells a job's client, and the queue it goes to. */
package io.cloudprocessingengine.decider.message;
