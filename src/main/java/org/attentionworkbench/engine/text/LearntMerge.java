package org.attentionworkbench.engine.text;

/**
 * One step of learning a tokenizer.
 *
 * @param number from 1
 * @param of     merges wanted
 * @param merge  what was learnt
 * @param count  how often the pair stood side by side in the texts
 */
public record LearntMerge(int number, int of, Merge merge, long count) {}
