"""Sources as mypyc makes the most of them: constants final, data classes with an `__init__` of their own.

A final name is a variable of C, where any other is looked up by its name; an `__init__` that `dataclass` writes is never compiled.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Collection

#: What this project names a constant by.
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
#: Opens every module; the import of `Final` stands behind it, so that no line moves.
FUTURE = "from __future__ import annotations"


def prepared(source: str, compiled: Collection[str]) -> str:
    """The source of a module made ready to be compiled, its lines where they were.

    Constants of modules that are not in `compiled` (dotted names) are taken over under their own name as final ones; what is
    given a value twice stays as it is.
    """
    tree = ast.parse(source)
    given = Counter(
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    )
    lines = [line.encode() for line in source.split("\n")]
    for node in reversed(tree.body):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            target = node.targets[0]
            if CONSTANT.fullmatch(target.id) and given[target.id] == 1:
                _insert(lines, target.end_lineno, target.end_col_offset, ": Final")
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            if CONSTANT.fullmatch(node.target.id) and given[node.target.id] == 1:
                _insert(lines, node.annotation.end_lineno, node.annotation.end_col_offset, "]")
                _insert(lines, node.annotation.lineno, node.annotation.col_offset, "Final[")
        elif isinstance(node, ast.ClassDef):
            _write_init(lines, node)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("beleg"):
            if node.module in compiled:
                continue
            taken = [name for name in node.names if CONSTANT.fullmatch(name.name) and name.asname is None]
            _insert(
                lines, node.end_lineno, node.end_col_offset, "".join(f"; {n.name}: Final = {n.name}_" for n in taken)
            )
            for name in reversed(taken):
                _insert(lines, name.end_lineno, name.end_col_offset, f" as {name.name}_")
    return b"\n".join(lines).decode().replace(FUTURE, f"{FUTURE}; from typing import Final", 1)


def _write_init(lines: list[bytes], node: ast.ClassDef) -> None:
    """Gives a data class the `__init__` that `dataclass` would write, on the blank line behind its fields."""
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
    if [ast.unparse(one) for one in node.decorator_list] != ["dataclass(slots=True)"] or not fields:
        return
    behind = fields[-1].end_lineno or 0
    if lines[behind].strip():
        raise ValueError(f"{node.name}: no blank line behind its fields")
    taken, set_ = ["self"], []
    for one in fields:
        name, kind, value = ast.unparse(one.target), ast.unparse(one.annotation), one.value
        if isinstance(value, ast.Call) and ast.unparse(value.func) == "field":
            made = ast.unparse(value.keywords[0].value)
            taken.append(f"{name}: {kind} | None = None")
            set_.append(f"self.{name} = {made}() if {name} is None else {name}")
        else:
            taken.append(f"{name}: {kind}" + ("" if value is None else f" = {ast.unparse(value)}"))
            set_.append(f"self.{name} = {name}")
    lines[behind] = f"    def __init__({', '.join(taken)}) -> None: {'; '.join(set_)}".encode()
    decorator = node.decorator_list[0]
    _insert(lines, decorator.end_lineno, (decorator.end_col_offset or 0) - 1, ", init=False")


def _insert(lines: list[bytes], line: int | None, column: int | None, text: str) -> None:
    """Puts `text` before a column, in bytes, of a line, from 1."""
    if line is None or column is None:
        raise ValueError("a node of a parsed module has an end")
    before = lines[line - 1]
    lines[line - 1] = before[:column] + text.encode() + before[column:]
