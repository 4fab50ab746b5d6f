"""Whatever may befall a window, by a kind and a number: keys, clicks, a gamepad, files, and what nobody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.desk.walks import SCRIPT
from game.play.paper import code_of
from game.scenes.intents import Act, Intent
from game.window import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from game.window.stage import Stage

ONWARD = {
    **SCRIPT,
    "docket": ("enter", "down", "t", "down", "enter", "t", "up", "b", "p"),
    "bad-bank": ("enter", "down"),
    "doctor": ("down", "enter", "r"),
    "sitting-start": ("enter", "t", "enter"),
    "reveal": ("w", "f", "a", "t", "a", "t", "enter"),
    "live": ("0", "0", "2", "space", "1", "0"),
    "settings": ("down", "right", "3", "left", "8", "z", "esc"),
    "arrivals": ("enter", "k", "r"),
    "from-code": ("enter",),
}
"""The keys that lead on: those of the demonstration, and where it only looks on, or never comes, what a player does."""
CHOOSING = ("1", "enter", "2", "enter", "3", "enter")
STOPS = ("up", "down", "left", "right")
KEYS = (*keys.NAMES.values(), *"0123456789abcdefghijklmnopqrstuvwxyz+-/?", "ctrl+comma", "ctrl+r")
LOOKS = ("ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+d", "ctrl+m", "ctrl+u", "ctrl+comma", "f11")
SIZES = ((640, 360), (1024, 640), (1280, 720), (900, 1300), (1, 1))
WORDS = ("803", "hearsay", "zebra", code_of(2_000_000_000), code_of(7).lower(), "limine-1l0o", "x" * 60)
COMING = (pygame.JOYDEVICEADDED, pygame.JOYDEVICEREMOVED)
UNASKED = (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.AUDIODEVICEREMOVED, pygame.AUDIODEVICEADDED)
TAKEN_OFF = 40

Events = tuple[pygame.event.Event, ...]


def befalling(kind: str, number: int, stage: Stage, files: Sequence[Path]) -> Events:
    """The events of one thing that befalls the window; none where it means nothing here."""
    if kind == "dropped":
        return dropped(number, files)
    made = MADE.get(kind)
    return made(number, stage) if made else ()


def key(name: str) -> Events:
    """A key pressed."""
    return (keys.event_of(name),)


def onward(number: int, stage: Stage) -> Events:
    """A key that leads on: from the title one of the ways in, elsewhere what a player does who means to get on."""
    view = stage.view
    if view.scene == "title":
        ways = {intent.what: key for key, intent in view.bindings() if intent.act is Act.CHOOSE}
        return key(ways[sorted(ways)[number % len(ways)]])
    script = ONWARD.get(view.scene, CHOOSING)
    return key(script[number % len(script)])


def offered(number: int, stage: Stage) -> Events:
    """A key that means something here, but for leaving."""
    found = [name for name, intent in stage.view.bindings() if name and intent.act is not Act.QUIT]
    found = [name for name in found if stage.view.scene != "title" or name != "esc"]
    return key(found[number % len(found)]) if found else ()


def any_key(number: int, _stage: Stage) -> Events:
    """Any key of the board, though not always."""
    return key(KEYS[number % len(KEYS)]) if number % TAKEN_OFF else ()


def clicked(number: int, stage: Stage) -> Events:
    """The middle of something that can be touched, and the mouse comes there first."""
    spots = [spot for spot in stage.painting.hotspots if spot.means != Intent(Act.QUIT)] if stage.painting else []
    return _touch(spots[number % len(spots)].rect.center) if spots else ()


def any_spot(number: int, _stage: Stage) -> Events:
    """A click on any place at all."""
    return _touch((number * 7 % 1400, number * 13 % 800))[1:]


def _touch(place: tuple[int, int]) -> Events:
    moved = pygame.event.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0))
    return (moved, pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=pygame.BUTTON_LEFT))


def pointed(number: int, stage: Stage) -> Events:
    """What lies in a direction is pointed at with the keys, and often touched, unless that would leave the game."""
    pressed = key(f"ctrl+{STOPS[number % len(STOPS)]}")
    return pressed if number % 3 == 0 or stage.view.scene == "title" else (*pressed, *key("enter"))


def typed(number: int, stage: Stage) -> Events:
    """A word where one is asked for, and elsewhere what leads on."""
    if stage.view.typed is None:
        return onward(number, stage)
    word = WORDS[number % len(WORDS)]
    return tuple(keys.event_of(letter) for letter in word.replace("_", " ")) + key("enter") * (number % 2)


def padded(number: int, _stage: Stage) -> Events:
    """Something of a gamepad, whether one is there or not."""
    rest, pad = number // 8, number % 2
    match number % 8:
        case 0:
            return (pygame.event.Event(COMING[rest % 2], device_index=pad, instance_id=pad, guid=""),)
        case 1 | 2 | 3 | 4:
            return (pygame.event.Event(pygame.JOYBUTTONDOWN, instance_id=pad, joy=0, button=rest % 16),)
        case 5:
            leaning = (rest % 3 - 1, rest // 3 % 3 - 1)
            return (pygame.event.Event(pygame.JOYHATMOTION, instance_id=pad, joy=0, hat=0, value=leaning),)
    value = (-1.0, -0.5, 0.0, 0.5, 1.0)[rest % 5]
    return (pygame.event.Event(pygame.JOYAXISMOTION, instance_id=pad, joy=0, axis=rest // 5 % 6, value=value),)


def dropped(number: int, files: Sequence[Path]) -> Events:
    """Up to three files let fall on the window together; now and then none."""
    fallen = [files[(number // 4 + at) % len(files)] for at in range(number % 4)]
    told = (pygame.event.Event(pygame.DROPFILE, file=str(file)) for file in fallen)
    return (*told, pygame.event.Event(pygame.DROPCOMPLETE))


def sized(number: int, stage: Stage) -> Events:
    """The window takes another size; the desktop has it do so before anybody is told."""
    width, height = SIZES[number % len(SIZES)]
    if not stage.look.full_screen:
        pygame.display.set_mode((width, height), pygame.RESIZABLE)
    return (pygame.event.Event(pygame.VIDEORESIZE, w=width, h=height, size=(width, height)),)


def turned(number: int, _stage: Stage) -> Events:
    """The wheel of the mouse."""
    return (pygame.event.Event(pygame.MOUSEWHEEL, y=number % 3 - 1),)


MADE: Mapping[str, Callable[[int, Stage], Events]] = {
    "enter": lambda _number, _stage: key("enter"),
    "onward": onward,
    "offered": offered,
    "clicked": clicked,
    "pointed": pointed,
    "typed": typed,
    "padded": padded,
    "spoken": lambda _number, _stage: key("v"),
    "any key": any_key,
    "any spot": any_spot,
    "turned": turned,
    "sized": sized,
    "looked": lambda number, _stage: key(LOOKS[number % len(LOOKS)]),
    "hidden": lambda _number, _stage: (pygame.event.Event(pygame.WINDOWFOCUSLOST),),
    "left": lambda _number, _stage: (pygame.event.Event(pygame.WINDOWLEAVE),),
    "unasked": lambda number, _stage: (pygame.event.Event(UNASKED[number % len(UNASKED)]),),
    "closed": lambda _number, _stage: (pygame.event.Event(pygame.QUIT),),
}
