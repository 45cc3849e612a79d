"""No test reaches the network: a connection to anything but this machine is refused by name."""

import ipaddress
import socket

import pytest

CONNECT = socket.socket.connect


def _is_local(family: int, address: object) -> bool:
    if family == socket.AF_UNIX:
        return True
    host = address[0] if isinstance(address, tuple) else str(address)
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def connect(self, address):
        if not _is_local(self.family, address):
            raise OSError(f"the tests are offline, yet something wants to reach {address}")
        return CONNECT(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
