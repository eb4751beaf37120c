package org.attentionworkbench.engine.model;

/** How a gradient becomes a change of the parameters. */
public enum Optimizer {
    /** Stochastic gradient descent: the gradient times the learning rate. */
    SGD,
    /** Kingma and Ba 2015, arXiv:1412.6980. */
    ADAM,
    /** Adam with decoupled weight decay: Loshchilov and Hutter 2019, arXiv:1711.05101. */
    ADAMW,
    /** Duchi, Hazan and Singer 2011. */
    ADAGRAD,
    /** Tieleman and Hinton 2012. */
    RMSPROP,
    /** Adam with Nesterov's momentum: Dozat 2016; as DL4J has it, without correcting v, so its first steps are large: start lower. */
    NADAM
}
