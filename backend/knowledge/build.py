"""Validates knowledge/ and writes it as one bundle with a content hash.

    python -m backend.knowledge.build            validate, then write build/knowledge/bundle.json
    python -m backend.knowledge.build --check    validate only

Pure: no Django, no Celery. The same content always gives the same bytes.
"""

import argparse
import gc
import gzip
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import brotli

from backend.knowledge import checks, languages, reading
from backend.knowledge.canonical import canonical
from backend.knowledge.checks import coverage
from backend.knowledge.kinds import KIND_NAMED, KINDS
from backend.knowledge.languages import Language
from backend.knowledge.load import KNOWLEDGE, read
from backend.knowledge.timing import total_seconds
from backend.knowledge.types import BrokenKnowledge, Document, Library, Problem

# Of the whole bundle, compressed by brotli as the server sends it.
MOST_BYTES = 120_000
BUNDLE = KNOWLEDGE.parent / "build" / "knowledge" / "bundle.json"


def build(root: Path = KNOWLEDGE) -> dict[str, Any]:
    """The bundle of the files under root. Raises BrokenKnowledge with every problem found."""
    languages.read(root)
    return checked(read(root))


def checked(library: Library) -> dict[str, Any]:
    """The bundle of what was read. Raises BrokenKnowledge with every problem found."""
    problems = tuple(checks.run(library))
    if problems:
        raise BrokenKnowledge(problems)
    bundle = assemble(library)
    heavy = too_big(bundle)
    if heavy:
        raise BrokenKnowledge((heavy,))
    return bundle


def packed(content: Mapping[str, Any], encoding: str) -> bytes:
    """The canonical JSON as br, gzip or identity: exactly the bytes that a server sends."""
    plain = canonical(content)
    if encoding == "br":
        return bytes(brotli.compress(plain, quality=9))
    return gzip.compress(plain, compresslevel=9, mtime=0) if encoding == "gzip" else plain


def too_big(bundle: Mapping[str, Any], most: int = MOST_BYTES) -> Problem | None:
    """A bundle that is too much for a phone on a bad line. Measured as sent: brotli."""
    size = len(packed(bundle, "br"))
    if size <= most:
        return None
    shelves = sorted(((len(packed({name: shelf}, "br")), name) for name, shelf in bundle.items()), reverse=True)
    message = f"The bundle has {size / 1000:.1f} kB (brotli); {most / 1000:.0f} kB is the most."
    mend = f"shorten what weighs most: {', '.join(f'{name} {each / 1000:.1f} kB' for each, name in shelves[:3])}"
    return Problem("README.md", 1, "size", message, mend)


def assemble(library: Library) -> dict[str, Any]:
    """A checked library as one mapping, things in their `order`, with the hash of all of it as version."""
    bundle: dict[str, Any] = {}
    for kind in KINDS:
        if kind.shelf is None:
            continue
        shelf = bundle
        for name in kind.shelf[:-1]:
            shelf = shelf.setdefault(name, {})
        documents = sorted(library.of(kind.name), key=lambda each: (each.value.get("order", 0), each.id))
        things = [_shipped(document) for document in documents]
        shelf[kind.shelf[-1]] = things if not kind.single else (things[0] if things else None)
    bundle["words"] = {words["id"]: words["items"] for words in bundle["words"]}
    return {"version": version_of(bundle), **bundle}


def assemble_in(language: Language, library: Library) -> dict[str, Any]:
    """The bundle in another language. Its version is that of the English one: ids, rules and numbers are the same."""
    english = assemble(library)
    return {
        **assemble(languages.translated(library, language)),
        "version": english["version"],
        "language": language.code,
    }


def _shipped(document: Document) -> Mapping[str, Any]:
    if document.kind == "routine":
        return {**document.value, "total_seconds": total_seconds(document.value)}
    return document.value


def version_of(content: Mapping[str, Any]) -> str:
    """16 hexadecimal digits that change when, and only when, the content does."""
    plain = {key: value for key, value in content.items() if key != "version"}
    return hashlib.sha256(canonical(plain)).hexdigest()[:16]


def fingerprint(root: Path) -> str:
    """Hash of every file that decides the bundle: knowledge/ and the code that checks it."""
    digest = hashlib.sha256()
    code = Path(__file__).parent
    for base, pattern in ((root, "**/*"), (code, "**/*.py")):
        for path in sorted(base.glob(pattern)):
            if path.is_file():
                content = path.read_bytes()
                digest.update(f"{path.relative_to(base).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def write(bundle: Mapping[str, Any], in_others: Mapping[str, Any], target: Path, stamp: str) -> None:
    """The bundle, beside it those in other languages and, last, the stamp that says which files it was made of."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for code in languages.LANGUAGES:
        beside(target, code).unlink(missing_ok=True)
    for code, translated in in_others.items():
        beside(target, code).write_bytes(canonical(translated))
    waiting = target.with_suffix(".new")
    waiting.write_bytes(canonical(bundle))
    waiting.replace(target)
    target.with_name("stamp").write_text(stamp, encoding="ascii")


def beside(target: Path, code: str) -> Path:
    """Where the bundle in another language lies."""
    return target.with_name(f"{target.stem}.{code}{target.suffix}")


def load_or_build(root: Path = KNOWLEDGE, built: Path = BUNDLE) -> dict[str, Any]:
    """The written bundle when it was made of exactly these files, else a fresh build. Raises BrokenKnowledge."""
    stamp = built.with_name("stamp")
    if built.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint(root):
        bundle: dict[str, Any] = json.loads(built.read_bytes())
        if version_of(bundle) == bundle["version"]:
            return bundle
    return build(root)


def main(arguments: list[str] | None = None) -> int:
    """0 = the knowledge is sound. 1 = it is not; every problem stands on standard error."""
    parser = argparse.ArgumentParser(description="Validate knowledge/ and build its bundle.")
    parser.add_argument("--check", action="store_true", help="validate only, write nothing")
    parser.add_argument("--coverage", action="store_true", help="say for each fact of a source which files use it")
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE, help="the folder to read")
    parser.add_argument("--to", type=Path, default=BUNDLE, help="the file to write")
    chosen = parser.parse_args(arguments)
    started = time.perf_counter()
    stamp = fingerprint(chosen.knowledge)
    try:
        library = read(chosen.knowledge)
        bundle = checked(library)
        others = languages.read(chosen.knowledge)
    except BrokenKnowledge as broken:
        for problem in broken.problems:
            _say(str(problem), sys.stderr)
        _say(f"{len(broken.problems)} problem(s) in {chosen.knowledge}; nothing was built.", sys.stderr)
        return 1
    in_others = {other.code: assemble_in(other, library) for other in others}
    if not chosen.check:
        write(bundle, in_others, chosen.to, stamp)
    _report(library, each_fact=chosen.coverage)
    for other in others:
        _report_language(library, other)
    sizes = {encoding: f"{len(packed(bundle, encoding)) / 1000:.1f} kB" for encoding in ("br", "gzip", "identity")}
    most = f"{MOST_BYTES / 1000:.0f} kB"
    _say(f"bundle: {sizes['br']} brotli (at most {most}), {sizes['gzip']} gzip, {sizes['identity']} plain")
    wrote = "" if chosen.check else f"; wrote {chosen.to}"
    _say(f"0 problems in {time.perf_counter() - started:.1f} s; version {bundle['version']}{wrote}")
    return 0


def _report(library: Library, *, each_fact: bool) -> None:
    counts = Counter(document.kind for document in library.documents)
    _say(", ".join(f"{counts[kind]} {kind}" for kind in KIND_NAMED if counts[kind]))
    if not reading.available():
        _say("reading grade: not measured, textstat is not installed here (./dev test installs it)")
    found = coverage.coverage(library)
    declined = {document.id: document.value["reason"] for document in library.of("declined")}
    for fact in sorted(found.facts) if each_fact else ():
        _say(f"{fact}: {', '.join(found.used_by.get(fact, ())) or 'declined: ' + declined[fact]}")
    contradictions = {fact for fact in found.facts if fact.startswith(coverage.CONTRADICTIONS)}
    for name, facts in (("facts", found.facts - contradictions), ("contradictions", contradictions)):
        done = len(facts) - len(facts & set(found.unaccounted()))
        _say(f"{done} of {len(facts)} {name} accounted for, {len(facts & found.declined)} of them declined")


def _report_language(library: Library, language: Language) -> None:
    every = len(list(languages.all_texts(library)))
    missing, stale = languages.missing(library, language), languages.stale(library, language)
    signed = sum(each.signed for pairs in language.texts.values() for each in pairs.values())
    _say(f"{language.code}: {every - len(missing)} of {every} texts translated, {signed} signed by a clinician")
    if stale:
        _say(f"{language.code}: {len(stale)} translations of a text that changed in English: it shows English there")


def _say(line: str, stream: Any = None) -> None:
    (stream or sys.stdout).write(line + "\n")


if __name__ == "__main__":
    # A short run that keeps nearly all it reads: collecting garbage took a fifth of its time and found none.
    gc.disable()
    sys.exit(main())
