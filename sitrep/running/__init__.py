"""One run: check the parameters, execute the notebooks, keep the record, publish the issue or nothing."""
