"""The columns longs and indices of GoldenStreamsTest, from the published definitions: python3 streams_reference.py"""

import hashlib
import struct

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
SILVER = 0x6A09E667F3BCC909
STAFFORD = (30, 0xBF58476D1CE4E5B9, 27, 0x94D049BB133111EB, 31)
MURMUR = (33, 0xFF51AFD7ED558CCD, 33, 0xC4CEB9FE1A85EC53, 33)
LEA = (32, 0xDABA0B6EB09322E3, 32, 0xDABA0B6EB09322E3, 32)


def mix(z, constants):
    a, p, b, q, c = constants
    z = (z ^ z >> a) * p & MASK
    z = (z ^ z >> b) * q & MASK
    return z ^ z >> c


def rotate(z, k):
    return (z << k | z >> (64 - k)) & MASK


def key(seed, trial, purpose):
    z = mix((seed + GOLDEN) & MASK, STAFFORD)
    z = mix(z ^ trial * GOLDEN & MASK, STAFFORD)
    return mix(z ^ int.from_bytes(purpose.encode(), "big"), STAFFORD)


def l64x128(seed):
    """L64X128MixRandom (Steele and Vigna, OOPSLA 2021) from one long, as Java seeds it."""
    seed ^= SILVER
    a = mix(seed, MURMUR) | 1
    s = 1
    x0 = mix(seed, STAFFORD)
    x1 = mix((seed + GOLDEN) & MASK, STAFFORD)
    while True:
        yield mix((s + x0) & MASK, LEA)
        s = (0xD1342543DE82EF95 * s + a) & MASK
        x1 ^= x0
        x0 = rotate(x0, 24) ^ x1 ^ (x1 << 16 & MASK)
        x1 = rotate(x1, 37)


def index(longs, bound):
    while True:
        u = next(longs) >> 33
        if u + bound - 1 - u % bound < 1 << 31:
            return u % bound


def digest(values):
    return hashlib.sha256(struct.pack(">10000Q", *values)).hexdigest()[:16]


for purpose in ("START", "GRADIENT", "HESSIAN", "MIX", "CUSTOM", "INSTANCE", "ANALYSIS"):
    longs = l64x128(key(42, 3, purpose))
    indices = l64x128(key(42, 3, purpose))
    print(purpose, digest([next(longs) for _ in range(10_000)]), digest([index(indices, 10_475) for _ in range(10_000)]), sep=", ")
keys = [((k * 0x9E3779B9 - 7) & MASK, k * k) for k in range(10_000)]
print("keys", digest([next(l64x128(key(seed, trial, "MIX"))) for seed, trial in keys]), sep=", ")
