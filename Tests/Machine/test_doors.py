"""What one machine that means ill can take from all others."""

import http.client
import socket
import time

from machine import Service

HEAD = b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: "


def dripping(port, count):
    """Connections whose first request begins and never ends."""
    held = []
    for _ in range(count):
        connection = socket.create_connection(("127.0.0.1", port), timeout=5)
        connection.sendall(HEAD)
        held.append(connection)
    return held


def is_open(connection):
    """Whether the other end has not closed; sends one more letter."""
    try:
        connection.sendall(b"a")
        connection.setblocking(False)
        return connection.recv(1) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False
    finally:
        connection.setblocking(True)


def answers(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    finally:
        connection.close()


def test_one_machine_has_few_connections_and_the_service_goes_on_answering(demonstration):
    held = dripping(demonstration.port, 450)
    try:
        time.sleep(0.5)
        assert answers(demonstration.port), "what drips gives way to what asks"
        assert sum(is_open(connection) for connection in held) <= 40
    finally:
        for connection in held:
            connection.close()


def test_a_head_that_drips_is_not_waited_for(demonstration):
    held = dripping(demonstration.port, 5)
    try:
        end = time.monotonic() + 14
        while held and time.monotonic() < end:
            held = [connection for connection in held if is_open(connection)]
            time.sleep(1)
        assert not held
    finally:
        for connection in held:
            connection.close()


def test_a_proxy_that_is_trusted_has_as_many_connections_as_it_needs(demonstrated):
    with Service("serve", [*demonstrated.flags, "--trusted-proxy", "127.0.0.1"]) as service:
        held = dripping(service.port, 80)
        try:
            time.sleep(0.5)
            assert answers(service.port)
            assert sum(is_open(connection) for connection in held) == 80
        finally:
            for connection in held:
                connection.close()
