package jp.hersys.files;

/// What is kept of a name under which a file was sent: it comes from outside, and will stand in lists, log lines and
/// headers of answers.
final class FileName {

    /// Characters; with the longest ending it still is a name that every file system takes.
    private static final int LONGEST = 80;

    private static final int LONGEST_ENDING = 10;
    private static final String UNNAMED = "unnamed";

    private FileName() {}

    /// The last element of the path, without characters that steer a terminal or the direction of writing, cut before
    /// its ending where it is too long.
    static String of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var shown = new StringBuilder();
        last.codePoints().forEach(point -> shown.appendCodePoint(steers(point) ? '_' : point));
        var name = shown.toString().strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? UNNAMED : cut(name);
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
