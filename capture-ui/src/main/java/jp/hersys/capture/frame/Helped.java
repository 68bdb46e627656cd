package jp.hersys.capture.frame;

import java.util.List;

/// A view that has help of its own.
public interface Helped {

    /// Topics in the order in which they are needed here; each is a heading `help.TOPIC` and a text `help.TOPIC.text`.
    List<String> helpTopics();
}
