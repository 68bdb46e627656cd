package jp.hersys.intake;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Findings as the register keeps them.
public final class FindingsJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Finding>> LIST = new TypeReference<>() {};

    private FindingsJson() {}

    /// One finding as a JSON object.
    public static String write(Finding finding) {
        return JSON.writeValueAsString(finding);
    }

    /// Findings as a JSON array.
    public static String write(List<Finding> findings) {
        return JSON.writeValueAsString(findings);
    }

    /// The finding in a JSON object.
    public static Finding read(String json) {
        return JSON.readValue(json, Finding.class);
    }

    /// The findings in a JSON array.
    public static List<Finding> readList(String json) {
        return JSON.readValue(json, LIST);
    }
}
