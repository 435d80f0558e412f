/**
 * Loads a plug-in JAR in a class loader of its own and turns its activity into text in, text out.
 */
package io.cloudprocessingengine.activitypoller.plugin;
