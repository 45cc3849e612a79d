import os
import sys

import pytest
from jupyter_client.kernelspec import KernelSpecManager

from sitrep.running.kernels import kernels


def test_kernels_are_of_this_interpreter_and_gone_afterwards(tmp_path):
    with pytest.raises(ZeroDivisionError):
        with kernels(["json", "csv"], tmp_path) as started:
            pids = [kernel.provisioner.pid for kernel in started]
            assert len(set(pids)) == 2
            assert {os.readlink(f"/proc/{pid}/cwd") for pid in pids} == {str(tmp_path)} if sys.platform == "linux" else True
            assert {kernel.kernel_spec.argv[0] for kernel in started} == {sys.executable}
            1 / 0
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_no_kernel_of_the_user_is_taken(tmp_path, monkeypatch):
    mine = tmp_path / "kernels" / "python3"
    mine.mkdir(parents=True)
    (mine / "kernel.json").write_text('{"argv": ["/bin/false"], "display_name": "other", "language": "python"}')
    monkeypatch.setattr(KernelSpecManager, "_kernel_dirs_default", lambda self: [str(tmp_path / "kernels")])
    with kernels(["json"], tmp_path) as started:
        assert started[0].kernel_spec.argv[0] == sys.executable
