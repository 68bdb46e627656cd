/// Who opens many records without a task, as the reader and those who answer for the reader see it.
@org.jspecify.annotations.NullMarked
package jp.hersys.capture.readings;
