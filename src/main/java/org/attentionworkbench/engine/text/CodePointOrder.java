package org.attentionworkbench.engine.text;

/** The order of texts by their code points: UTF-16 order puts U+FFFD behind an emoji, this does not. */
public final class CodePointOrder {
    private CodePointOrder() {}

    /** Negative if a comes first, 0 if they are equal, positive if b comes first. */
    public static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
