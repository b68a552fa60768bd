"""The command as another process sees it: pipes, signals, full disks, odd names."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import graph
from graph.cli import application, terminal
from tests.cli.shell import RELATIONS, TIMEOUT, Shell, command, environment, spawn

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and devices of POSIX")


def test_the_version(shell: Shell) -> None:
    outcome = shell("--version")
    assert (outcome.code, outcome.out) == (0, f"recordgraph {graph.__version__}\n")


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("build", "--help"), ("check", "-h")])
def test_help_is_a_result(shell: Shell, arguments: tuple[str, ...]) -> None:
    outcome = shell(*arguments)
    assert outcome.code == 0
    assert outcome.out.startswith("Usage: recordgraph")


def test_no_command_is_wrong_usage_and_helps(shell: Shell) -> None:
    outcome = shell()
    assert outcome.code == 2
    assert "Commands:" in outcome.err


def test_a_command_that_is_nearly_right_is_named(shell: Shell) -> None:
    outcome = shell("chekc")
    assert outcome.code == 2
    assert "Did you mean 'check'?" in outcome.err


def test_help_imports_nothing_heavy(shell: Shell) -> None:
    code = (
        "import sys; sys.argv = ['recordgraph', '--help']\n"
        "from graph.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('LOADED', sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    loaded = done.stderr.split("LOADED", 1)[1]
    for heavy in ("pandas", "networkx", "numpy", "jinja2", "tomllib", "graph.records", "json"):
        assert f"'{heavy}'" not in loaded


def test_standard_input_may_be_one_of_the_files(shell: Shell) -> None:
    done = spawn(
        "check", "--format", "json", "--relations", "-", cwd=shell.folder, data=RELATIONS.encode()
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["summary"]["errors"] == 0


def test_python_dash_m_is_the_same_command(shell: Shell) -> None:
    assert spawn("--version", cwd=shell.folder).stdout.startswith(b"recordgraph ")


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [("check",), ("show", "firm-b"), ("--help",)])
def test_a_full_disk_is_noticed(shell: Shell, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*command(), *arguments],
            cwd=shell.folder,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    assert b"No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@POSIX
def test_a_closed_pipe_is_quiet(shell: Shell) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run(
            [*command(), "show", "firm-b"],
            cwd=shell.folder,
            env=environment(),
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert b"Broken pipe" not in done.stderr


@POSIX
def test_an_interrupt_is_an_exit_code_whatever_it_met(tmp_path: Path) -> None:
    code = (
        "import graph.cli.application as application\n"
        "def run():\n"
        "    try: exec('raise KeyboardInterrupt')\n"
        "    except KeyboardInterrupt: return 130\n"
        "application.run = run\n"
        "from graph.cli import main\n"
        "main()"
    )
    (tmp_path / "interrupted.py").write_text(code, encoding="utf-8")
    # Only with -m does Python look, at its end, whether an interrupt passed through exec.
    done = subprocess.run(
        [sys.executable, "-m", "interrupted"], cwd=tmp_path, env=environment(), check=False
    )
    assert done.returncode == 130


@POSIX
@pytest.mark.parametrize(
    ("sent", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143)],
)
def test_a_signal_ends_it_with_its_code(shell: Shell, sent: signal.Signals, code: int) -> None:
    process = subprocess.Popen(
        [*command(), "check", "--relations", "-"],
        cwd=shell.folder,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    # More than any pipe holds: when it has been written, the command is reading.
    process.stdin.write(b"id,source\n" + b" " * 1_000_000)
    process.stdin.flush()
    process.send_signal(sent)
    try:
        _, said = process.communicate(timeout=TIMEOUT)
    finally:
        process.kill()
    assert process.returncode == code
    assert b"Traceback" not in said


@POSIX
def test_names_that_are_no_text_are_printed_safely(shell: Shell) -> None:
    name = os.fsdecode(b"bad\xff\x1b[31m.csv")
    done = spawn("check", "--entities", name, cwd=shell.folder)
    assert done.returncode == 3
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr
    listed = spawn("check", "--format", "json", "--entities", name, cwd=shell.folder)
    assert "\x1b" not in json.loads(listed.stdout)["issues"][0]["file"]


def test_usage_errors_do_not_repeat_control_characters(shell: Shell) -> None:
    outcome = shell("\x1b]0;title\x07")
    assert outcome.code == 2
    assert "\x1b" not in outcome.err


def test_an_encoding_that_lacks_letters_is_no_reason_to_fail(shell: Shell) -> None:
    done = spawn("show", "agency-a", cwd=shell.folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"\\u0410" in done.stdout


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (MemoryError(), "not enough memory"),
        (PermissionError(13, "Permission denied", "entities.csv"), "entities.csv: Permission"),
        (RuntimeError("odd"), "recordgraph itself failed (RuntimeError: odd)"),
    ],
)
def test_no_fault_of_the_machine_shows_a_traceback(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, fault: Exception, said: str
) -> None:
    def fail(_: object) -> None:
        raise fault

    monkeypatch.setattr("graph.loading.read", fail)
    outcome = shell("check")
    assert outcome.code == 3
    assert said in outcome.err
    assert "Traceback" not in outcome.err


def test_a_defect_can_be_looked_at(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        message = "odd"
        raise RuntimeError(message)

    monkeypatch.setattr("graph.loading.read", fail)
    monkeypatch.setenv("RECORDGRAPH_TRACEBACK", "1")
    with pytest.raises(RuntimeError, match="odd"):
        application.run(["check"])


def test_no_bar_without_a_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with terminal.progress("Building", 2) as begin:
        begin("one")
        begin("two")
    assert capfd.readouterr().err == ""
