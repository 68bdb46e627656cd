/// Each paper against its golden text, its rules and its own figures.
package jp.hersys.reports;
