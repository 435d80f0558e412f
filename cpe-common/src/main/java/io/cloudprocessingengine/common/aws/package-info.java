/**
 * Clients for SWF and SQS, set up for long polls; the only place that decides how AWS is reached.
 */
package io.cloudprocessingengine.common.aws;
