/** Lambda functions as commands of this machine. */
package io.cloudprocessingengine.local.lambda;
