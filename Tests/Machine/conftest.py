"""Folders and services that every test of the machine starts from; all end with the test."""

import shutil
import signal
import subprocess

import pytest
from machine import THOROUGH, Place, Service, onepanel

LONGEST = 3_600 if THOROUGH else 240


@pytest.fixture(autouse=True)
def bounded():
    """No test waits for ever, whatever it waits for: a pipe, a handshake or a process."""
    def too_long(*_):
        raise TimeoutError(f"the test took longer than {LONGEST} s")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(LONGEST)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path)


@pytest.fixture(scope="session")
def demonstration_data(tmp_path_factory):
    """The demonstration's data, made once; tests copy it before they change it."""
    folder = tmp_path_factory.mktemp("demonstration")
    made = onepanel("demo", "--data", folder / "data", "--only-load")
    assert made.returncode == 0, made.stderr
    return folder / "data"


@pytest.fixture
def demonstrated(demonstration_data, place):
    """A copy of the demonstration's data, with its key apart from it."""
    shutil.copytree(demonstration_data, place.data)
    (place.data / "demonstration.key").rename(place.key)
    place.settle()
    return place


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """The demonstration, being served."""
    folder = tmp_path_factory.mktemp("served")
    with Service("demo", ["--data", str(folder / "data")]) as service:
        yield service


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 24 MB that stands in for the data's disk; the key is elsewhere."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "onepanel-test", str(disk)]
    mounted = subprocess.run(mount, capture_output=True, text=True)
    if mounted.returncode != 0:
        pytest.skip(f"mounting is not allowed here: {mounted.stderr.strip()}")
    place = Place(tmp_path)
    place.data = disk / "data"
    place.record = place.data / "redbridge.record.sqlite"
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)
