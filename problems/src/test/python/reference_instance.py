"""First numbers of the instance with seed 1, from L64X128MixRandom written anew after Steele and Vigna (OOPSLA 2021)."""
MASK = (1 << 64) - 1
GOLDEN, SILVER = 0x9E3779B97F4A7C15, 0x6A09E667F3BCC909
INSTANCE = 0x494E5354414E4345


def finalizer(shifts, factors):
    def mix(z):
        for shift, factor in zip(shifts, factors):
            z = ((z ^ (z >> shift)) * factor) & MASK
        return z ^ (z >> shifts[-1])

    return mix


stafford = finalizer((30, 27, 31), (0xBF58476D1CE4E5B9, 0x94D049BB133111EB))
murmur = finalizer((33, 33, 33), (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53))
lea = finalizer((32, 32, 32), (0xDABA0B6EB09322E3, 0xDABA0B6EB09322E3))


def rotate(z, k):
    return ((z << k) | (z >> (64 - k))) & MASK


def uniforms(seed):
    seed ^= SILVER
    a, s = murmur(seed) | 1, 1
    x0, x1 = stafford(seed), stafford((seed + GOLDEN) & MASK)
    while True:
        yield (lea((s + x0) & MASK) >> 11) * 2.0**-53
        s = (0xD1342543DE82EF95 * s + a) & MASK
        x1 ^= x0
        x0 = rotate(x0, 24) ^ x1 ^ ((x1 << 16) & MASK)
        x1 = rotate(x1, 37)


key = stafford((1 + GOLDEN) & MASK)  # root seed 1
key = stafford(key)  # trial 0
key = stafford(key ^ INSTANCE)
draw = uniforms(key)
upper = [[-100 * next(draw) for _ in range(i, 100)] for i in range(100)]
print("H[0][0..2]", upper[0][:3])
print("H[99][99]", upper[99][0])
print("A[0][0..2]", [next(draw) for _ in range(3)])
