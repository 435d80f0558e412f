/** The JSON of authors: what their activities take, return and tell, and what is wrong with it. */
package io.cloudprocessingengine.activitypoller.json;
