"""Takes the shell parts out of files for continuous integrations.

usage: publishing.py FOLDER FILE…

Of each job of a GitHub workflow or a GitLab pipeline, FOLDER/NAME.JOB/ gets a file for each shell that its runner starts, in their order: a step's `run` on
GitHub, `before_script` with `script` on GitLab.
"""

import pathlib
import sys

import yaml

folder, *files = map(pathlib.Path, sys.argv[1:])
for file in files:
    pipeline = yaml.safe_load(file.read_text(encoding="utf-8"))
    if "jobs" in pipeline:
        jobs = {name: [step["run"] for step in job["steps"] if "run" in step] for name, job in pipeline["jobs"].items()}
    else:
        before = pipeline.get("before_script", [])
        jobs = {name: ["\n".join(before + job["script"])] for name, job in pipeline.items() if isinstance(job, dict) and "script" in job}
    for name, shells in jobs.items():
        place = folder / f"{file.stem}.{name}"
        place.mkdir(parents=True)
        for index, shell in enumerate(shells):
            (place / f"{index:02}.sh").write_text(shell + "\n", encoding="utf-8")
