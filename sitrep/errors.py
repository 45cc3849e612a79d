"""The one family of errors.

    SitrepError
    ├── ParameterError    a parameter is unknown, of the wrong type or out of range   exit 2
    ├── InputError        an article, folder or index cannot be read                  exit 2
    ├── LexiconError      a row of a vocabulary file is wrong                         exit 2
    ├── SchemaError       a table breaks its schema                                   exit 1
    ├── SpanError         a row's words are not at the place it names                 exit 1
    ├── DrawingError      a map cannot be drawn without a fault                       exit 1
    ├── GateError         the briefing says what no row supports                      exit 1
    └── RunError          a notebook failed, was killed or took too long              exit 1

Every message says where, what was found, what was expected and what to do next.
"""

from __future__ import annotations


class SitrepError(Exception):
    """Base of the family.

    where: file, row, table or parameter; found: what stands there; expected: what was wanted;
    todo: the reader's next step. `exit_status` is what the command line returns.
    """

    exit_status = 1

    def __init__(self, where: str, found: str, expected: str, todo: str):
        self.where, self.found, self.expected, self.todo = where, found, expected, todo
        super().__init__(f"{where}: found {found}; expected {expected}. {todo}")

    def __reduce__(self):
        return type(self), (self.where, self.found, self.expected, self.todo)


class ParameterError(SitrepError):
    exit_status = 2


class InputError(SitrepError):
    exit_status = 2


class LexiconError(SitrepError):
    exit_status = 2


class SchemaError(SitrepError):
    pass


class SpanError(SitrepError):
    pass


class DrawingError(SitrepError):
    pass


class GateError(SitrepError):
    pass


class RunError(SitrepError):
    pass
