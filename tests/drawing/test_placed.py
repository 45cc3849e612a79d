"""A placed mark knows whether it was moved."""

import numpy as np

from sitrep.drawing.placed import Placed


def test_a_mark_with_a_leader_was_moved():
    assert not Placed(None, 0, 0, 1, (0, 0)).moved
    assert Placed(None, 0, 0, 1, (5, 5), leader=np.array([(0, 0), (5, 5)])).moved
