"""Maps of the deployments of our own, drawn once for all tests, and the parts of one map."""

from types import SimpleNamespace

import pytest
from tests.drawing.deployments import DEPLOYMENTS

from sitrep.drawing import draw_map
from sitrep.drawing.content import read_content
from sitrep.drawing.frame import choose_frame
from sitrep.drawing.ground import Ground
from sitrep.drawing.names import put_names
from sitrep.drawing.plan import make_plan

_maps, _parts = {}, {}


@pytest.fixture
def map_of():
    """map_of(name): the finished map of a deployment."""

    def draw(name: str):
        if name not in _maps:
            _maps[name] = draw_map(DEPLOYMENTS[name])
        return _maps[name]

    return draw


@pytest.fixture
def parts_of():
    """parts_of(name): content, frame, ground, room, placed, outside, crowded, labels and names of a deployment's map."""

    def make(name: str) -> SimpleNamespace:
        if name not in _parts:
            content = read_content(DEPLOYMENTS[name])
            frame = choose_frame(content, [])
            ground = Ground(frame, content)
            plan = make_plan(content, frame, ground)
            _parts[name] = SimpleNamespace(
                content=content, frame=frame, ground=ground, room=plan.room, placed=plan.placed, outside=plan.outside, crowded=plan.crowded, labels=plan.stated,
                names=put_names(ground, plan.room, content, frame),
            )
        return _parts[name]

    return make
