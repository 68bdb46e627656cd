/// Who opens many persons' records without a task is asked why, stopped, and named to those who answer for it.
@org.jspecify.annotations.NullMarked
package jp.hersys.readings;
