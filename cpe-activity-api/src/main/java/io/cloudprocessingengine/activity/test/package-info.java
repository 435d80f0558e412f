/** For unit tests of activities: runs one task of an activity as a worker would, without AWS. */
package io.cloudprocessingengine.activity.test;
