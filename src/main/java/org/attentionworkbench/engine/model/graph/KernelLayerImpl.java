package org.attentionworkbench.engine.model.graph;

import org.attentionworkbench.engine.model.kernel.Floats;
import org.attentionworkbench.engine.model.kernel.ParameterLayout;
import org.attentionworkbench.engine.model.kernel.Parameters;
import org.attentionworkbench.engine.model.kernel.Team;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the layers have in common: where their parameters and gradients are, and the team that does the work. */
public abstract class KernelLayerImpl<C extends KernelLayer> extends BaseLayer<C> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Team team;
    private transient @Nullable ParameterLayout layout;
    private transient @Nullable Parameters gradients;

    KernelLayerImpl(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        if (type != DataType.FLOAT) {
            throw new IllegalArgumentException("the kernels are float32 only, not " + type);
        }
    }

    /** Has the team do the work from now on; without one the calling thread does it. The team is not closed with the layer. */
    public void use(Team team) {
        this.team = team;
        forgetKernels();
    }

    /** What is dropped in training follows from this: another step, another key. */
    long noiseKey() {
        return getIterationCount();
    }

    Team team() {
        if (team == null) {
            team = new Team(1);
        }
        return team;
    }

    /** Drops everything that knows the addresses of the parameters. */
    abstract void forgetKernels();

    private ParameterLayout layout() {
        if (layout == null) {
            layout = layerConf().layout();
        }
        return layout;
    }

    /** The layer's parameters, where the graph keeps them. */
    public Parameters parameters() {
        return new Parameters(layout(), floats(paramsFlattened));
    }

    /** Their gradients, where the updaters look for them. */
    public Parameters gradients() {
        if (gradients == null) {
            gradients = new Parameters(layout(), floats(gradientsFlattened));
        }
        return gradients;
    }

    /** The numbers of a dense array without copying them; the array must be kept. */
    public static Floats floats(INDArray array) {
        return Floats.view(array.data().addressPointer(), Math.toIntExact(array.length()));
    }

    /** The gradients' views under their names, as DL4J wants them. */
    Gradient gradientTable() {
        Gradient table = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach((name, view) -> table.setGradientFor(name, view, 'c'));
        return table;
    }

    @Override
    public void setParamsViewArray(INDArray params) {
        super.setParamsViewArray(params);
        forgetKernels();
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray gradients) {
        super.setBackpropGradientsViewArray(gradients);
        this.gradients = null;
    }

    @Override
    public void setParams(INDArray params) {
        if (params != paramsFlattened) {
            setParams(params, 'c');
        }
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void close() {
        forgetKernels();
    }
}
