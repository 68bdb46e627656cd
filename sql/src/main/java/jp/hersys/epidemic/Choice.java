package jp.hersys.epidemic;

import java.util.List;
import java.util.SplittableRandom;

/// Words with weights, one of which is drawn.
final class Choice {

    private final String[] words;
    private final double[] upTo;

    private Choice(String[] words, double[] weights) {
        this.words = words;
        upTo = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum;
        }
    }

    /// Words and weights by turns: `"男性", 0.53, "女性", 0.46`.
    static Choice of(Object... wordsAndWeights) {
        var words = new String[wordsAndWeights.length / 2];
        var weights = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = (String) wordsAndWeights[2 * i];
            weights[i] = ((Number) wordsAndWeights[2 * i + 1]).doubleValue();
        }
        return new Choice(words, weights);
    }

    /// Places by size as they are in a prefecture, the first far ahead (Zipf), and a few persons without a place.
    static Choice ofResidences(List<String> municipalities) {
        int places = municipalities.size();
        var words = municipalities.toArray(new String[places + 2]);
        var weights = new double[places + 2];
        double sum = 0;
        for (int i = 0; i < places; i++) {
            weights[i] = 1.0 / (i + 1);
            sum += weights[i];
        }
        words[places] = "県外";
        weights[places] = sum * 0.015;
        words[places + 1] = "非公表";
        weights[places + 1] = sum * 0.005;
        return new Choice(words, weights);
    }

    /// The index of the word drawn.
    int draw(SplittableRandom random) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int index = 0;
        while (index < upTo.length - 1 && point >= upTo[index]) {
            index++;
        }
        return index;
    }

    String drawWord(SplittableRandom random) {
        return words[draw(random)];
    }

    String word(int index) {
        return words[index];
    }

    int size() {
        return words.length;
    }
}
