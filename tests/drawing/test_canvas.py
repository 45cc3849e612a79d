"""PNG and PDF: size, and the same bytes again."""

import struct

import numpy as np

from sitrep.drawing import canvas
from sitrep.drawing.scene import Area, Disc, Lines, Scene, text

SQUARE = np.array([(10, 10), (40, 10), (40, 40), (10, 40), (10, 10)], dtype=float)
SCENE = Scene(72, 36, items=[Area((SQUARE,), "#ff0000", clip="half"), Lines((SQUARE,), "#000", 1, dash=(2, 1)), Disc(60, 20, 5, "#00f", 0.5), text("Łódź $x$", 8, 5, 5, "#000", halo="#fff", halo_width=1)], clips={"half": (np.array([(0, 0), (25, 0), (25, 36), (0, 36), (0, 0)], dtype=float),)})


def pixels(scene: Scene) -> np.ndarray:
    from io import BytesIO

    from PIL import Image

    return np.asarray(Image.open(BytesIO(canvas.png(scene, 72))).convert("RGB"))


def test_a_png_has_the_scene_s_size_at_its_resolution():
    assert struct.unpack(">II", canvas.png(SCENE, 144)[16:24]) == (144, 72)


def test_a_clip_cuts():
    cut = pixels(Scene(72, 36, items=SCENE.items[:1], clips=SCENE.clips))
    assert tuple(cut[16, 15]) == (255, 0, 0)
    assert tuple(cut[16, 35]) == (255, 255, 255)


def test_a_scene_may_begin_below_nought():
    below = pixels(Scene(72, 36, low=-36, items=[Area((SQUARE - (0, 40),), "#ff0000")]))
    assert tuple(below[10, 15]) == (255, 0, 0)


def test_the_same_scene_gives_the_same_bytes():
    assert canvas.png(SCENE) == canvas.png(SCENE)
    assert canvas.pdf(SCENE, "Łódź") == canvas.pdf(SCENE, "Łódź")


def test_a_pdf_says_no_date_and_holds_no_type_of_its_own():
    data = canvas.pdf(SCENE, "t")
    assert data.startswith(b"%PDF")
    assert b"CreationDate" not in data and b"/FontFile" not in data
