package jp.hersys.rights;

/// What is done to facts.
public enum Operation {
    /// 閲覧.
    READ('R'),
    /// 入力・訂正.
    WRITE('W'),
    /// 保健所の確認: confirming, returning, merging.
    CONFIRM('C');

    private final char letter;

    Operation(char letter) {
        this.letter = letter;
    }

    /// By which the shipped table names it.
    char letter() {
        return letter;
    }
}
