"""The house holds: imports point one way, modules stay small, names say something. Read off the syntax tree."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "sitrep"
MODULES = sorted(PACKAGE.rglob("*.py"))
IDS = [str(path.relative_to(PACKAGE)) for path in MODULES]

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
# Only these may reach the network, and none does.
NETWORK = {"requests", "urllib3", "httpx", "aiohttp", "socket", "http", "ftplib", "smtplib"}


def imports(path: Path) -> set[str]:
    """Full names a module imports; our own as `sitrep.part…`."""
    package = ["sitrep", *path.relative_to(PACKAGE).parts[:-1]]
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


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_imports_point_one_way(path):
    assert own_parts(path) - {part(path)} <= MAY_IMPORT[part(path)]


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_no_module_reaches_the_network(path):
    assert {name.split(".")[0] for name in imports(path)} & NETWORK == set()


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_modules_and_functions_stay_small(path):
    text = path.read_text(encoding="utf-8")
    name = str(path.relative_to(PACKAGE))
    if name not in LONGER_MODULES:
        assert len(text.splitlines()) <= LONGEST_MODULE
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    assert {node.name: lines(node) for node in functions if lines(node) > LONGEST_FUNCTION} == {}


def test_an_exception_from_the_length_is_needed():
    lengths = {str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert [name for name in LONGER_MODULES if lengths.get(name, 0) <= LONGEST_MODULE] == []


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_names_say_what_a_module_holds(path):
    assert not set(path.relative_to(PACKAGE).with_suffix("").parts) & VAGUE


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_modules_and_public_functions_say_what_they_do(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if tree.body:
        assert ast.get_docstring(tree)
    public = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")]
    errors = path.name == "errors.py"  # its one docstring draws the family
    unsaid = [node.name for node in public if not ast.get_docstring(node) and node.end_lineno - node.lineno > SELF_EVIDENT]
    assert errors or unsaid == []
    untyped = [node.name for node in public if isinstance(node, ast.FunctionDef) and (node.returns is None or any(a.annotation is None for a in node.args.args))]
    assert untyped == []


@pytest.mark.parametrize("path", MODULES, ids=IDS)
def test_no_bare_except_and_no_assert(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.type is None]
    asserts = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    assert (bare, asserts) == ([], [])


def test_every_module_has_its_test_file():
    untested = [
        name for name, path in zip(IDS, MODULES)
        if path.name not in ("__init__.py", "__main__.py") and not (ROOT / "tests" / path.relative_to(PACKAGE).parent / f"test_{path.name}").exists()
    ]
    assert untested == []
