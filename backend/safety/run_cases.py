"""Runs safety cases through both evaluators and compares them.

    python -m backend.safety.run_cases              every case of knowledge/safety/cases
    python -m backend.safety.run_cases cases.json   the cases of a file (form: knowledge/safety/README.md)

Standard output: a JSON array of {name, python, typescript}. Standard error: what differs. 0 = all equal, and as
expected where a case says what it expects.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from backend.knowledge.build import load_or_build
from backend.knowledge.load import KNOWLEDGE, read
from backend.knowledge.types import BrokenKnowledge
from backend.safety.cases import CaseError, outcome
from backend.safety.rules import parse_safety

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "pwa" / "tools" / "safety.ts"


def published_cases(knowledge: Path = KNOWLEDGE) -> list[Mapping[str, Any]]:
    """Every case of knowledge/safety/cases, in the order of files."""
    return [case for document in read(knowledge).of("safety_case") for case in document.value["cases"]]


def cases_in(file: Path) -> list[Mapping[str, Any]]:
    """The cases of one JSON file: an array, an object with `cases`, or one case. Raises CaseError."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CaseError(f"{file}: {error}") from error
    if isinstance(content, Mapping):
        content = content.get("cases", [content])
    if not isinstance(content, list) or not all(isinstance(case, Mapping) for case in content):
        raise CaseError(f"{file}: neither a list of cases nor an object with `cases`")
    return content


def compare(bundle: Mapping[str, Any], cases: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each case's outcome in both languages. Raises CaseError when a case or the phone's evaluator fails."""
    safety = parse_safety(bundle["safety"])
    products = {product["id"]: product["classes"] for product in bundle["patches"]}
    here = [outcome(safety, case, products) for case in cases]
    there = _typescript(bundle, cases)
    return [
        {"name": name_of(case), "python": python, "typescript": typescript}
        for case, python, typescript in zip(cases, here, there, strict=True)
    ]


def name_of(case: Mapping[str, Any]) -> str:
    return str(case.get("name") or case.get("because") or case.get("uuid") or "?")


def _typescript(bundle: Mapping[str, Any], cases: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    beside = Path(sys.executable).with_name("node")
    node = str(beside) if beside.exists() else shutil.which("node")
    if node is None:
        raise CaseError("Node is not here; `./dev safety` installs it")
    given = json.dumps({"safety": bundle["safety"], "patches": bundle["patches"], "cases": list(cases)})
    ran = subprocess.run([node, str(TOOL)], input=given, capture_output=True, text=True, check=False)  # noqa: S603 our own tool
    if ran.returncode != 0:
        raise CaseError(f"the phone's evaluator failed:\n{ran.stderr}")
    outcomes: list[dict[str, Any]] = json.loads(ran.stdout)
    return outcomes


def differences(cases: Sequence[Mapping[str, Any]], results: Sequence[Mapping[str, Any]]) -> list[str]:
    """One line for each case on which the two disagree or which is not as expected."""
    found: list[str] = []
    for case, result in zip(cases, results, strict=True):
        if result["python"] != result["typescript"]:
            found.append(f"{result['name']}: python {result['python']}, typescript {result['typescript']}")
        expected = case.get("expect")
        if expected is None:
            continue
        for key, value in expected.items():
            if sorted_if_list(result["python"].get(key)) != sorted_if_list(value):
                found.append(f"{result['name']}: {key} is {result['python'].get(key)}, expected {value}")
    return found


def sorted_if_list(value: Any) -> Any:
    """Lists of rules, locks, questions and people have no order of their own in an expectation."""
    return sorted(value) if isinstance(value, list) else value


def main(arguments: Sequence[str]) -> int:
    """0 = equal and as expected. 1 = a difference. 2 = a file or the knowledge cannot be read."""
    try:
        cases = [case for name in arguments for case in cases_in(Path(name))] if arguments else published_cases()
        results = compare(load_or_build(), cases)
    except (CaseError, BrokenKnowledge) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    sys.stdout.write(json.dumps(results, ensure_ascii=False, indent=1) + "\n")
    found = differences(cases, results)
    for line in found:
        sys.stderr.write(f"{line}\n")
    sys.stderr.write(f"{len(results)} cases, {len(found)} differences\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
