"""One run: check the parameters, execute the notebooks, keep the record, publish the issue or nothing."""

import sys

# nbformat imports jsonschema, which compiles a grammar of web addresses on import: a second each time, in this process
# and in kernels. It checks addresses only where a schema asks for it, as that of notebooks does not, and does without
# the grammar where it cannot be imported. None is Python's own sign for that.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
