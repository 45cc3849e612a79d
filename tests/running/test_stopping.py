import os
import signal
import threading

import pytest

from sitrep.running.stopping import Stopped, stoppable


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_stops_and_a_second_waits(number):
    before = signal.getsignal(number)
    cleaned = []
    with pytest.raises(Stopped, match=number.name):
        with stoppable():
            try:
                os.kill(os.getpid(), number)
                signal.pause()
            finally:
                os.kill(os.getpid(), number)
                cleaned.append(True)
    assert cleaned == [True]
    assert signal.getsignal(number) is before


def test_outside_the_main_thread_nothing_is_handled():
    before = signal.getsignal(signal.SIGTERM)
    seen = []

    def run():
        with stoppable():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert seen == [before]
