/** The activities of the example plug-in, and the records of their inputs and results. */
package io.cloudprocessingengine.examples.activity;
