"""Composes the sounds of the courtroom: sines and seeded noise under envelopes, with the standard library alone.

Run by hand when a sound changes: `python assets/sounds/compose.py`. It writes mono WAV files of 22,050 samples a second
and their sums. The noise is seeded and every value is rounded far above the last place in which the mathematics of two
machines differ, so that the bytes are the same wherever it is run.
"""

from __future__ import annotations

import hashlib
import math
import random
import sys
import wave
from array import array
from io import BytesIO
from pathlib import Path

RATE = 22_050
PEAK = 0.7
FADE = 0.012
SEED = 1215

Sound = list[float]


def silence(seconds: float) -> Sound:
    return [0.0] * round(seconds * RATE)


def decay(at: int, half: float) -> float:
    """What is left of a sound after so many samples, if half of it is gone in `half` seconds."""
    return 0.5 ** (at / (half * RATE))


def tone(pitch: float, seconds: float, half: float, rise: float = 0.004) -> Sound:
    """A struck tone: a sine and two faint overtones, the higher the sooner gone."""
    found = silence(seconds)
    for partial, share in ((1, 1.0), (2, 0.28), (3, 0.1)):
        step = 2 * math.pi * pitch * partial / RATE
        for at in range(len(found)):
            found[at] += share * math.sin(step * at) * decay(at, half / partial)
    risen = round(rise * RATE)
    return [value * min(1.0, at / risen) for at, value in enumerate(found)]


def hiss(seconds: float, name: str) -> Sound:
    """White noise, the same for the same name."""
    chance = random.Random(f"{SEED} {name}")
    return [chance.uniform(-1, 1) for _ in silence(seconds)]


def below(sound: Sound, pitch: float) -> Sound:
    """What of a sound is lower than a pitch."""
    share = 1 - math.exp(-2 * math.pi * pitch / RATE)
    found, level = [], 0.0
    for value in sound:
        level += share * (value - level)
        found.append(level)
    return found


def above(sound: Sound, pitch: float) -> Sound:
    """What of a sound is higher than a pitch."""
    return [value - low for value, low in zip(sound, below(sound, pitch), strict=True)]


def swelling(sound: Sound, peak: float) -> Sound:
    """A sound that swells to a share of its length and ebbs away."""
    top = max(1, round(peak * len(sound)))
    last = len(sound)
    return [v * (at / top if at < top else ((last - at) / (last - top)) ** 2) for at, v in enumerate(sound)]


def dying(sound: Sound, half: float) -> Sound:
    return [value * decay(at, half) for at, value in enumerate(sound)]


def times(sound: Sound, share: float) -> Sound:
    return [value * share for value in sound]


def together(*parts: tuple[float, Sound]) -> Sound:
    """Sounds laid over one another, each from its own second."""
    found = silence(max(start + len(sound) / RATE for start, sound in parts))
    for start, sound in parts:
        first = round(start * RATE)
        for at, value in enumerate(sound[: len(found) - first], first):
            found[at] += value
    return found


def knock(name: str, pitch: float, half: float = 0.012) -> Sound:
    """Wood on wood: a burst of low noise, and the block that rings with it."""
    burst = dying(below(hiss(0.16, name), pitch * 3.2), half)
    return together((0, times(burst, 1.6)), (0, times(tone(pitch, 0.16, 0.022, 0.001), 0.8)))


def gavel() -> Sound:
    return together((0, knock("gavel", 215)), (0.07, times(knock("block", 205), 0.72)))


def stamp() -> Sound:
    """A rubber stamp comes down on paper: a thud, and the rustle under it."""
    thud = tone(82, 0.24, 0.035, 0.002)
    rustle = dying(below(above(hiss(0.12, "stamp"), 500), 2600), 0.02)
    return together((0, thud), (0.004, times(rustle, 0.5)))


def page() -> Sound:
    """A leaf lifts and falls."""
    lift = swelling(below(above(hiss(0.2, "lift"), 1500), 5200), 0.6)
    fall = swelling(below(above(hiss(0.16, "fall"), 700), 3000), 0.15)
    return times(together((0, times(lift, 0.8)), (0.17, fall)), 0.55)


def pencil() -> Sound:
    """A tick in the margin."""
    return times(swelling(below(above(hiss(0.05, "pencil"), 2200), 6500), 0.25), 0.45)


def affirmed() -> Sound:
    """A fifth, upward."""
    return times(together((0, tone(293.66, 0.7, 0.13, 0.01)), (0.13, tone(440.0, 0.8, 0.16, 0.01))), 0.8)


def reversed_() -> Sound:
    """Two low notes, downward and soft."""
    return times(together((0, tone(174.61, 0.5, 0.11, 0.02)), (0.19, tone(146.83, 0.75, 0.15, 0.02))), 0.75)


def remanded() -> Sound:
    """One note, left open."""
    return times(tone(220.0, 0.6, 0.13, 0.015), 0.7)


def rap() -> Sound:
    """Counsel's knuckles on the table."""
    return times(knock("rap", 330, 0.006), 0.85)


def clock() -> Sound:
    """One tick of the clock on the wall."""
    return times(
        together((0, tone(1250, 0.05, 0.006, 0.0005)), (0, dying(above(hiss(0.03, "clock"), 3000), 0.003))), 0.4
    )


def seal() -> Sound:
    """Wax cracks, and the paper slides from under it."""
    crack = dying(above(hiss(0.05, "crack"), 1800), 0.005)
    slide = swelling(below(above(hiss(0.26, "slide"), 1100), 4200), 0.35)
    return times(together((0, crack), (0.045, times(slide, 0.6))), 0.7)


SOUNDS = {
    "gavel": gavel,
    "stamp": stamp,
    "page": page,
    "pencil": pencil,
    "affirmed": affirmed,
    "reversed": reversed_,
    "remanded": remanded,
    "rap": rap,
    "clock": clock,
    "seal": seal,
}


def settled(sound: Sound) -> Sound:
    """A sound that ends without a click, loud enough and never too loud."""
    fade = round(FADE * RATE)
    ended = [value * min(1.0, (len(sound) - 1 - at) / fade) for at, value in enumerate(sound)]
    loudest = max(abs(value) for value in ended)
    return times(ended, PEAK * min(1.0, 1 / loudest))


def composed(name: str) -> bytes:
    """The WAV file of a sound."""
    samples = array("h", (round(round(value, 6) * 32_767) for value in settled(SOUNDS[name]())))
    if sys.byteorder == "big":
        samples.byteswap()
    written = BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return written.getvalue()


def main() -> None:
    folder = Path(__file__).parent
    sums = []
    for name in sorted(SOUNDS):
        data = composed(name)
        (folder / f"{name}.wav").write_bytes(data)
        sums.append(f"{hashlib.sha256(data).hexdigest()}  {name}.wav\n")
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


if __name__ == "__main__":
    main()
