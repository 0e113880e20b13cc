"""What the desk serves of others' work: fetched by name and version with npm, checked, and laid into the package with its licence.

    python tools/assets.py           # fetch and write (needs npm and a network)
    python tools/assets.py --check   # are the files in the package those recorded here? (needs neither)

The hashes pin both ends: the archive that npm hands over and every file that goes into the package.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

VENDOR = Path(__file__).resolve().parents[1] / "src" / "beleg" / "present" / "desk" / "static" / "vendor"


class Asset(NamedTuple):
    """One npm package: the hash of its archive, its licence (SPDX), and which of its files go where with which hash."""

    package: str
    version: str
    licence: str
    archive: str
    files: dict[str, tuple[str, str]]


ASSETS = (
    Asset(
        "htmx.org",
        "2.0.11",
        "0BSD",
        "165a2655073e9e6e55e307a7c74e8ebcdb76afb7701f9c16cfd106a13add408e",
        {"dist/htmx.min.js": ("htmx.min.js", "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717")},
    ),
    Asset(
        "vega",
        "6.4.0",
        "BSD-3-Clause",
        "3521fb6ff68a94a40323954f0ba4484ba4014b157bfd37f89a3b063082320c42",
        {"build/vega.min.js": ("vega.min.js", "8f6a3587cf8d4f42c7e08120e3eb05d067e746d554e39d2dcf52acc0bd5ba28f")},
    ),
    Asset(
        "vega-lite",
        "6.5.0",
        "BSD-3-Clause",
        "811230a6bfd2cdbfc359d0c38f624a90df86657b7f251b67be88bcc4eee32b7f",
        {
            "build/vega-lite.min.js": (
                "vega-lite.min.js",
                "83e215e84e308ee8688fa6503ba0f1cf8a3c05c0d61df2841a0b92bf86809e00",
            )
        },
    ),
    Asset(
        "vega-interpreter",
        "2.3.2",
        "BSD-3-Clause",
        "b83489633c1320e9d6f839781f0c84c661a5ca2666fe38cb83f7c52a531fffec",
        {
            "build/vega-interpreter.js": (
                "vega-interpreter.js",
                "7c551bd85a4df6149da93af544cd864f29d3a47ac410928a15051f441bcb4725",
            )
        },
    ),
    Asset(
        "d3-geo",
        "3.1.2",
        "ISC",
        "e0ffa43f5a2134cf03d2797e985025250d8d3608b1d90336938c9dd4d4b97dc7",
        {"dist/d3-geo.min.js": ("d3-geo.min.js", "1ea4c9608d0998f6468df3ab313c473bebbe81ba2c542a456b49db90e3672f89")},
    ),
    Asset(
        "d3-array",
        "3.2.5",
        "ISC",
        "90139c20a9a7678badb0ddeb9aafd504c935dc24f5a53c3e61ccf866e4479572",
        {
            "dist/d3-array.min.js": (
                "d3-array.min.js",
                "468f7b9ed38d6322083da4d5ae9fa57d47784f964f16dcff96e413d16cc8f9d9",
            )
        },
    ),
    Asset(
        "topojson-client",
        "3.1.0",
        "ISC",
        "889fadb422f6236d0f8337a236ce6499f258b75e44b81733b13bd971067322bf",
        {
            "dist/topojson-client.min.js": (
                "topojson-client.min.js",
                "25cd02ae486cc5063e0215a4e4cfb15de83700c87ac48bac4d57dc6aaf3ebb89",
            )
        },
    ),
    Asset(
        "world-atlas",
        "2.0.2",
        "ISC",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
        {
            "countries-110m.json": (
                "countries-110m.json",
                "2516c915867c7baf18ddec727aec46c315541a07cfb3d79a6559b05d5e94eee8",
            )
        },
    ),
)

#: The interpreter comes as a module that imports a package by its bare name, which no browser resolves; Vega, loaded before it,
#: exports the same names.  Its source map is not served.
EDITS = {
    "vega-interpreter.js": (
        (
            "import { ascending, isString, DisallowedObjectProperties } from 'vega-util';",
            "const { ascending, isString, DisallowedObjectProperties } = globalThis.vega;",
        ),
        ("//# sourceMappingURL=vega-interpreter.js.map\n", ""),
    ),
}

NOTICE = """The files in this folder are the work of others, unchanged but where it says so, and stay under their own licences.
They are written by tools/assets.py from npm packages of the names and versions below.
vega-interpreter.js: its import of vega-util is turned into a look-up in the global `vega`, its source map line left out.
countries-110m.json is made from Natural Earth, which is in the public domain.
"""


def fetched(asset: Asset, folder: Path) -> Path:
    """The package's archive as npm hands it over.  Raises SystemExit where it is another than the one recorded."""
    name = f"{asset.package}@{asset.version}"
    packed = subprocess.run(
        ["npm", "pack", "--silent", name], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    archive = folder / packed.stdout.split()[-1]
    digest(archive.read_bytes(), asset.archive, name)
    return archive


def digest(content: bytes, expected: str, name: str) -> None:
    """Raises SystemExit where the hash of the content is another."""
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        raise SystemExit(f"{name}: sha256 {found}, not {expected}")


def write() -> None:
    """Fetch everything and lay it into the package."""
    VENDOR.mkdir(parents=True, exist_ok=True)
    notice = [NOTICE]
    with tempfile.TemporaryDirectory() as name:
        for asset in ASSETS:
            with tarfile.open(fetched(asset, Path(name))) as archive:
                for inside, (outside, expected) in asset.files.items():
                    content = member(archive, inside)
                    for old, new in EDITS.get(outside, ()):
                        if content.count(old.encode()) != 1:
                            raise SystemExit(f"{outside}: not once: {old}")
                        content = content.replace(old.encode(), new.encode())
                    digest(content, expected, outside)
                    (VENDOR / outside).write_bytes(content)
                licence = member(archive, "LICENSE").decode()
            files = ", ".join(outside for outside, _ in asset.files.values())
            head = f"{asset.package} {asset.version} ({asset.licence}): {files}"
            notice.append(f"\n{'=' * 100}\n{head}\n{'=' * 100}\n\n{licence.strip()}\n")
    (VENDOR / "NOTICE").write_text("".join(notice), encoding="utf-8")


def member(archive: tarfile.TarFile, inside: str) -> bytes:
    """One file of the package."""
    opened = archive.extractfile(f"package/{inside}")
    if opened is None:
        raise SystemExit(f"no file {inside}")
    return opened.read()


def check() -> None:
    """Raises SystemExit where a file in the package is not the one recorded, or is not recorded."""
    recorded = {outside: expected for asset in ASSETS for outside, expected in asset.files.values()}
    for outside, expected in recorded.items():
        digest((VENDOR / outside).read_bytes(), expected, outside)
    others = {file.name for file in VENDOR.iterdir()} - recorded.keys() - {"NOTICE"}
    if others:
        raise SystemExit(f"not recorded: {', '.join(sorted(others))}")
    print(f"{len(recorded)} files as recorded")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare what is there with what is recorded")
    check() if parser.parse_args().check else write()
    sys.exit(0)
