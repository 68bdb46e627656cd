package jp.hersys.notifications;

import java.util.LinkedHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Answers as the register keeps them: a JSON object from path to text.
public final class AnswersJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private AnswersJson() {}

    /// Answers as a JSON object.
    public static String write(Answers answers) {
        return JSON.writeValueAsString(answers.texts());
    }

    /// The answers in a JSON object.
    public static Answers read(String json) {
        return new Answers(JSON.readValue(json, TEXTS));
    }
}
