#!/usr/bin/env python3
"""Fits the rational approximation of tanh used by VectorMath.tanh: x P(x^2) / Q(x^2), P and Q of degree 4,
on |x| <= 8.2 (beyond, tanh is 1 within half a unit in the last place of float32).

Least maximum relative error by iteratively reweighted linear least squares (Sanathanan and Koerner 1963 for the
denominator, Lawson 1961 for the maximum norm).  Needs numpy.  Prints the coefficients and the largest error that float32
arithmetic makes with them.
"""
import numpy as np

LIMIT, P, Q = 8.2, 4, 4
x = np.concatenate([LIMIT * (1 - np.cos(np.linspace(0, np.pi, 6001)[1:])) / 2])
f = np.tanh(x) / x
u = (x / LIMIT) ** 2
A = np.concatenate([np.vander(u, P + 1, increasing=True), -f[:, None] * np.vander(u, Q + 1, increasing=True)[:, 1:]], 1)
den, weight, best = np.ones_like(x), np.ones_like(x) / len(x), None
for step in range(4000):
    s = np.sqrt(weight) / (f * den)
    c = np.linalg.lstsq(A * s[:, None], f * s, rcond=None)[0]
    q = np.concatenate([[1.0], c[P + 1:]])
    den = np.polyval(q[::-1], u)
    error = np.abs(np.polyval(c[P::-1], u) / den / f - 1)
    if best is None or error.max() < best[0]:
        best = (error.max(), c[: P + 1].copy(), q.copy())
    weight = weight * (error / error.max() + 1e-3)
    weight /= weight.sum()
worst, p, q = best
p, q = p / LIMIT ** (2 * np.arange(P + 1)), q / LIMIT ** (2 * np.arange(Q + 1))
p32, q32 = p.astype(np.float32), q.astype(np.float32)
X = np.linspace(-LIMIT, LIMIT, 2_000_001).astype(np.float32)
U = X * X
n, d = np.full_like(X, p32[P]), np.full_like(X, q32[Q])
for k in range(P - 1, -1, -1):
    n = n * U + p32[k]
for k in range(Q - 1, -1, -1):
    d = d * U + q32[k]
print("largest relative error of the fit %.2e, in float32 absolute %.2e" % (worst, np.abs(X * n / d - np.tanh(X.astype(np.float64))).max()))
print("P", ["%.9ef" % v for v in p32])
print("Q", ["%.9ef" % v for v in q32])
