package org.attentionworkbench.engine.training;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.Network;
import org.attentionworkbench.engine.model.StepResult;

/** What a step needs of a network. */
interface Learner {
    /** As {@link Network#setLearningRate}. */
    void setLearningRate(double learningRate);

    /** As {@link Network#readingOwnWords}. */
    Batch readingOwnWords(Batch batch, BooleanSupplier own);

    /** As {@link Network#trainStep(List)}. */
    StepResult trainStep(List<Batch> batches);

    static Learner of(Network network) {
        return new Learner() {
            @Override
            public void setLearningRate(double learningRate) {
                network.setLearningRate(learningRate);
            }

            @Override
            public Batch readingOwnWords(Batch batch, BooleanSupplier own) {
                return network.readingOwnWords(batch, own);
            }

            @Override
            public StepResult trainStep(List<Batch> batches) {
                return network.trainStep(batches);
            }
        };
    }
}
