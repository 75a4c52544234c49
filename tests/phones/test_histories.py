"""Three phones of one person, and everything that can happen to them, against the real server.

Fifty here, always the same; `./dev sync-histories --count 1000` runs as many new ones as one likes, and a failed one
again.
"""

import json
import os
import subprocess

from tests.support.node_phones import ROOT, SyncSite, node

COUNT, SEED, PATH = (os.environ.get(f"HISTORIES_{name}", "") for name in ("COUNT", "SEED", "PATH"))

HAPPENS = ("stored", "refused", "lost", "restamped", "killed", "signed_out")


def test_whatever_happens_nothing_is_lost_nothing_doubled_and_all_phones_end_alike(site: SyncSite) -> None:
    asked = [COUNT or "50", SEED or "20260615", PATH]
    done = subprocess.run(
        node("histories.ts", site.url, *asked), cwd=ROOT / "pwa", capture_output=True, text=True, check=False
    )

    print(done.stdout, flush=True)
    assert done.returncode == 0, f"\n{done.stdout}\n{done.stderr}"
    if PATH:
        return
    happened = json.loads(done.stdout)
    assert happened["histories"] == int(asked[0])
    # Had nothing gone wrong, nothing would have been shown.
    seen = {name: happened[name] for name in HAPPENS} | happened["faults"]
    assert all(seen.values()), seen
