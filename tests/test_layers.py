"""The house holds: imports point one way, modules stay small, names say something. Read off the syntax tree."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sitrep"
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = [path.relative_to(PACKAGE).as_posix() for path in MODULES]

# What each part may import, besides itself.
BASE = {"errors", "paths", "spans", "schema"}
MAY_IMPORT = {
    "errors": set(),
    "paths": set(),
    "spans": {"errors"},
    "schema": {"errors"},
    "reading": BASE,
    "tables": BASE | {"reading"},
    "drawing": BASE | {"reading", "tables"},
    "briefing": BASE | {"reading", "tables"},
    "running": BASE | {"reading", "tables", "drawing", "briefing"},
    "cli": BASE | {"reading", "tables", "drawing", "briefing", "running"},
    "__main__": {"cli"},
    "__init__": set(),
}
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40
SELF_EVIDENT = 3  # lines of a body that says itself what it does
LONGER_MODULES: dict[str, str] = {}  # module → why it is one thing all the same
VAGUE = {"utils", "util", "helpers", "helper", "manager", "misc", "common", "tools", "stuff"}
# Packages that reach the network; no module imports one.
NETWORK = {"requests", "urllib3", "httpx", "aiohttp", "socket", "http", "ftplib", "smtplib"}


def imports(path: Path, root: Path = PACKAGE) -> set[str]:
    """Full names a module imports; our own as `sitrep.part…`."""
    package = ["sitrep", *path.relative_to(root).parts[:-1]]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            found |= {f"{module}.{alias.name}" for alias in node.names}
    return found


def part(path: Path) -> str:
    top = path.relative_to(PACKAGE).parts[0]
    return top.removesuffix(".py")


def lines(function: ast.AST) -> int:
    """Length of a function without its docstring."""
    first = function.body[0]
    docstring = first.end_lineno - first.lineno + 1 if ast.get_docstring(function) else 0
    return function.end_lineno - function.lineno + 1 - docstring


def own_parts(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if name.startswith("sitrep.") and name.split(".")[1] != "__version__"}


TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in zip(NAMES, MODULES)}


def functions(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def offenders(found: dict) -> dict:
    """What was found, without the modules where nothing was."""
    return {name: what for name, what in found.items() if what}


def test_imports_point_one_way():
    assert offenders({name: own_parts(path) - {part(path)} - MAY_IMPORT[part(path)] for name, path in zip(NAMES, MODULES)}) == {}


def test_no_module_reaches_the_network():
    assert offenders({name: {full.split(".")[0] for full in imports(path)} & NETWORK for name, path in zip(NAMES, MODULES)}) == {}


def test_modules_stay_small():
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in zip(NAMES, MODULES)}
    assert {name for name, length in lengths.items() if length > LONGEST_MODULE} == set(LONGER_MODULES)


def test_functions_stay_small():
    assert offenders({name: [function.name for function in functions(tree) if lines(function) > LONGEST_FUNCTION] for name, tree in TREES.items()}) == {}


def test_names_say_what_a_module_holds():
    assert [name for name in NAMES if set(name.removesuffix(".py").split("/")) & VAGUE] == []


def test_modules_and_public_functions_say_what_they_do():
    assert [name for name, tree in TREES.items() if tree.body and not ast.get_docstring(tree)] == []
    unsaid, untyped = {}, {}
    for name, tree in TREES.items():
        public = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")]
        unsaid[name] = [node.name for node in public if not ast.get_docstring(node) and node.end_lineno - node.lineno > SELF_EVIDENT]
        untyped[name] = [node.name for node in public if isinstance(node, ast.FunctionDef) and (node.returns is None or any(a.annotation is None for a in node.args.args))]
    assert (offenders(unsaid), offenders(untyped)) == ({}, {})


def test_no_bare_except_and_no_assert():
    bare = {name: [node.lineno for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.type is None] for name, tree in TREES.items()}
    asserts = {name: [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)] for name, tree in TREES.items()}
    assert (offenders(bare), offenders(asserts)) == ({}, {})


def test_what_a_reader_notes_is_never_changed():
    """Records of sitrep/reading are not frozen, for speed (see its docstring); only a draft is filled in, and the gazetteer's index when it is built."""
    changed = {}
    for name, tree in TREES.items():
        stored = [node.value for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and name.startswith("reading/")]
        changed[name] = {ast.unparse(owner) for owner in stored} - {"self", "draft", "into"}
    assert offenders(changed) == {}


def test_every_module_has_its_test_file():
    own = [path.relative_to(PACKAGE) for path in MODULES if path.name not in ("__init__.py", "__main__.py")]
    assert [str(path) for path in own if not (ROOT / "tests" / path.parent / f"test_{path.name}").exists()] == []


def test_this_test_notices(tmp_path):
    planted = tmp_path / "reading.py"
    planted.write_text("from sitrep.drawing import draw_map\nimport requests.adapters\nfrom urllib3 import util\n")
    found = imports(planted, tmp_path)
    assert {"sitrep.drawing.draw_map", "requests.adapters", "urllib3.util"} == found
