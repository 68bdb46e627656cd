/// The doors of the program and the worker behind them.
@NullMarked
package jp.hersys.routes;

import org.jspecify.annotations.NullMarked;
