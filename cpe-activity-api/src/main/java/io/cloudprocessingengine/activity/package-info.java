/**
 * What authors of plug-ins compile against. Small and stable: nothing here is ever removed or
 * renamed.
 */
package io.cloudprocessingengine.activity;
