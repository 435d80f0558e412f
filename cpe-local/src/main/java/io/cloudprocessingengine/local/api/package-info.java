/**
 * The API model of SWF: operations, shapes, their constraints, and the faults a wrong call gets.
 */
package io.cloudprocessingengine.local.api;
