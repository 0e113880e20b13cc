"""A compiled copy of the package in `build/compiled`, where it can be had: `python tools/make_compiled.py`.

mypyc makes C of the modules that `[tool.beleg] compiled` in pyproject.toml lists.  The copy holds all modules, compiled
or not, and reads the same from the same text; put it before the sources to use it (`PYTHONPATH=build/compiled`).  The
sources stay as they are, so that no stale module can shadow what somebody edits.  Where mypy, setuptools, a C compiler
or Python's headers are missing, or the compiler warns, nothing is made, and one line says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from compiled_sources import prepared

HERE = Path(__file__).resolve().parent.parent
TARGET = HERE / "build" / "compiled"


def modules(project: Path) -> list[str]:
    """The modules to compile, as paths below `src`."""
    with (project / "pyproject.toml").open("rb") as file:
        listed: list[str] = tomllib.load(file)["tool"]["beleg"]["compiled"]
    return listed


def build(paths: list[str]) -> None:
    """Compile the modules at `paths` in the working folder, each beside its source (runs in a process of its own)."""
    from mypyc.build import mypycify  # heavy, and only developers have it
    from setuptools import setup

    # Little optimisation takes half the time to build and costs next to nothing; mypyc lets no warning pass.
    extensions = mypycify(
        ["--config-file=", "--ignore-missing-imports", *paths], opt_level="1", debug_level="0", multi_file=True
    )
    for extension in extensions:
        if (
            "-O1" in extension.extra_compile_args
        ):  # a compiler of the kind of GCC: names stay inside of the copy, calls are direct
            extension.extra_compile_args += ["-fvisibility=hidden", "-fno-semantic-interposition", "-fno-plt"]
            extension.extra_link_args += ["-Wl,-Bsymbolic"]
    setup(name="beleg", ext_modules=extensions, script_args=["--quiet", "build_ext", "--inplace"])


def main() -> int:
    """Make the copy and compile it; 0 also where that is not to be had, for the sources then serve."""
    if sys.argv[1:]:
        build(sys.argv[1:])
        return 0
    shutil.rmtree(TARGET, ignore_errors=True)
    making = TARGET.with_name("making")
    shutil.rmtree(making, ignore_errors=True)
    shutil.copytree(HERE / "src" / "beleg", making / "beleg", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    paths = modules(HERE)
    names = {path.removesuffix(".py").replace("/", ".") for path in paths}
    for path in paths:
        source = (making / path).read_text(encoding="utf-8")
        (making / path).write_text(prepared(source, names), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve()), *paths],
        cwd=making,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(making)},
    )
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        sys.stderr.write(
            f"not compiled, the modules are used as they are: {lines[-1] if lines else 'no reason given'}\n"
        )
        (TARGET.parent / "compile.log").write_text("\n".join(lines) + "\n", encoding="utf-8")
        shutil.rmtree(making)
        return 0
    shutil.rmtree(making / "build", ignore_errors=True)
    making.rename(TARGET)
    print(f"compiled: PYTHONPATH={TARGET.relative_to(HERE)} puts it before the sources")
    return 0


if __name__ == "__main__":
    sys.exit(main())
