/** What answers tell of jobs, steps and activities: values that are written and read as JSON. */
package io.cloudprocessingengine.common.status;
