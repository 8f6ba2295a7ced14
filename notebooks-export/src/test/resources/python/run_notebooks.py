# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs notebooks as Jupyter would and prints what they print.

run_notebooks.py CASES.json, a list of {"notebook": "quickstart.ipynb", "parameters": {…}}, in the folder of the notebooks.
"""
import json
import sys

import nbformat
from nbclient import NotebookClient

for case in json.load(open(sys.argv[1], encoding="utf-8")):
    notebook = nbformat.read(case["notebook"], as_version=nbformat.NO_CONVERT)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    nbformat.validate(notebook)
    at = [i for i, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", [])]
    assert len(at) == 1, f"{case['notebook']} has {len(at)} cells of parameters"
    values = "\n".join(f"{name} = {value!r}" for name, value in case["parameters"].items())
    notebook.cells.insert(at[0] + 1, nbformat.v4.new_code_cell(values))
    NotebookClient(notebook, kernel_name="python3", timeout=180).execute()
    print("##", case["notebook"])
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.get("name") != "stderr":
                print(output.get("text") or output.get("data", {}).get("text/plain", ""))
