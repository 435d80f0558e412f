/**
 * The thin shell: polls decision tasks, lets the core decide, answers SWF. The only place that sees
 * the AWS SDK.
 */
package io.cloudprocessingengine.decider.swf;
