"""Asks the program many questions, one a line, and compares its answers with those expected."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def compare(program, verb, lines, expected, seed, told):
    """Says how many answers agree, `told` telling of what; ends with 0 when all do, else with 1."""
    command = [str(pathlib.Path(program).resolve()), verb]
    run = subprocess.run(
        command, input="\n".join(lines) + "\n", capture_output=True, text=True, cwd=ROOT)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {run.returncode}: {run.stderr.strip()[:500]}")
    answers = run.stdout.splitlines()
    if len(answers) != len(lines):
        sys.exit(f"{len(lines)} questions had {len(answers)} answers (seed {seed})")
    wrong = [
        f"{line}: answered {answer}, expected {right}"
        for line, answer, right in zip(lines, answers, expected) if answer != right]
    for line in wrong[:20]:
        print(line)
    print(f"{told}: {len(lines) - len(wrong)} of {len(lines)} answers agree (seed {seed})")
    sys.exit(1 if wrong else 0)
