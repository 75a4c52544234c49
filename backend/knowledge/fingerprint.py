"""Prints the fingerprint of a source document: hashes of every eight words in a row, one per line, sorted.

python -m backend.knowledge.fingerprint page.txt > knowledge/fingerprints/S5.txt
"""

import sys
from pathlib import Path

from backend.knowledge.checks.copied import rows


def main(arguments: list[str]) -> int:
    """0 = printed. 2 = no file was named."""
    if len(arguments) != 1:
        sys.stderr.write("Say which text file.\n")
        return 2
    text = Path(arguments[0]).read_text(encoding="utf-8")
    sys.stdout.write("".join(f"{found}\n" for found in sorted({found for _, found in rows(text)})))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
